import type { CSSProperties } from 'react';
import { pictureShapes } from '../pictures/person-pictures.ts';
import type { Colour } from '../theme/colours.ts';
import { colourVariable } from '../theme/colours.ts';
import styles from './PersonPicture.module.css';

export interface PersonPictureProps {
  readonly picture: string;
  /** The person's colour, as a ring. */
  readonly colour?: Colour;
  readonly size?: number;
  /** The person's name if it does not stand beside the picture. */
  readonly label?: string;
}

export function PersonPicture({ picture, colour, size = 40, label }: PersonPictureProps) {
  const style: CSSProperties & Record<'--ring', string> = {
    '--ring': colour === undefined ? 'transparent' : colourVariable(colour),
    inlineSize: size,
    blockSize: size,
  };
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles['picture']} style={style} viewBox="-6 -6 60 60" {...naming}>
      {pictureShapes(picture).map((shape) => (
        <path key={shape.d} d={shape.d} fill={shape.fill} />
      ))}
    </svg>
  );
}
