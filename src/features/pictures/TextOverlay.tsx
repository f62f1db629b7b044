import { useEffect, useRef, useState } from 'react';
import { writePicture } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { Hand } from '../../stage/hand/hand-types.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './Stage.module.css';

interface TextOverlayProps {
  readonly piece: PieceDoc;
  readonly picture: Picture;
  readonly hand: Hand;
  onDone(): void;
}

const ALIGN = { start: 'start', middle: 'center', end: 'end' } as const;
/** Letters on the stage may be small; a field is read and written at this size at least. */
const LEAST_LETTERS = 16;

/** A field where the text stands on the stage. What two people write at once merges letter by letter. */
export function TextOverlay({ piece, picture, hand, onDone }: TextOverlayProps) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [gesture] = useState(() => `write-${picture.id}-${piece.clock()}`);
  // The text is not among the drawings while it is written: where it was is asked once, at the beginning.
  const [box] = useState(() => hand.screenBoxOf(picture.id));
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  if (!box) return null;
  const size = Math.max(LEAST_LETTERS, picture.size * box.scale);
  return (
    <textarea
      ref={field}
      className={styles['overlay']}
      dir="auto"
      aria-label={t('pictures.text.name')}
      value={picture.text}
      maxLength={2000}
      style={{
        left: box.left,
        top: box.top,
        width: box.width,
        minHeight: box.height,
        transform: `rotate(${box.rotation}deg)`,
        fontSize: size,
        textAlign: ALIGN[picture.align],
      }}
      onChange={(event) => writePicture(piece, picture.id, event.target.value, gesture)}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.code !== 'Escape' && !(event.code === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}
