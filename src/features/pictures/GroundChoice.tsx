import ImagePlus from 'lucide-react/icons/image-plus';
import Palette from 'lucide-react/icons/palette';
import { useState } from 'react';
import { changeScene } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Scene } from '../../document/schema/words.ts';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { InkChoice } from './InkChoice.tsx';
import styles from './Scenes.module.css';

/** Warm pairs for a background, from top to bottom; the first is the stored default. */
const GROUNDS: readonly (readonly [name: string, top: string, bottom: string])[] = [
  ['dusk', '#26364a', ''], ['sunrise', '#7b1f2c', '#f2a65a'], ['field', '#1c4f7c', '#c98a12'], ['forest', '#0f3d2e', '#5b8c5a'],
  ['night', '#14141f', '#2d2a4a'], ['clay', '#5b3a29', '#c08552'], ['sea', '#0b4f6c', '#20a4a4'], ['paper', '#f4ead5', '#e2d1b0'],
];

interface GroundChoiceProps {
  readonly piece: PieceDoc;
  readonly scene: Scene;
  onPhoto(file: File): void;
}

/** What is behind everything: one of a few grounds, colours of one's own, or a photo. */
export function GroundChoice({ piece, scene, onPhoto }: GroundChoiceProps) {
  const t = useText();
  const [isOwn, setOwn] = useState(false);
  const change = (fields: { background?: string; backgroundEnd?: string }) => changeScene(piece, scene.id, fields);
  return (
    <div className={styles['ownGround']} role="group" aria-label={t('pictures.ground')}>
      <div className={styles['grounds']}>
        {GROUNDS.map(([name, top, bottom]) => (
          <button
            key={name}
            type="button"
            className={styles['ground']}
            style={{ background: bottom ? `linear-gradient(${top}, ${bottom})` : top }}
            aria-pressed={scene.background === top && scene.backgroundEnd === bottom}
            aria-label={t(`pictures.ground.${name}`)}
            title={t(`pictures.ground.${name}`)}
            onClick={() => change({ background: top, backgroundEnd: bottom })}
          />
        ))}
      </div>
      <div className={styles['row']}>
        <FileButton icon={ImagePlus} label={t('pictures.ground.photo')} accept="image/*" onFiles={([file]) => file && onPhoto(file)} />
        <ToggleButton icon={Palette} label={t('pictures.ground.own')} isOn={isOwn} onChange={setOwn} />
      </div>
      {isOwn && (
        <>
          <InkChoice label={t('pictures.ground.colour')} value={scene.background} onChange={(background) => change({ background })} />
          <Switch label={t('pictures.gradient')} isOn={scene.backgroundEnd !== ''} onChange={(isOn) => change({ backgroundEnd: isOn ? '#1b1b1f' : '' })} />
          {scene.backgroundEnd !== '' && <InkChoice label={t('pictures.gradient.colour')} value={scene.backgroundEnd} onChange={(backgroundEnd) => change({ backgroundEnd })} />}
        </>
      )}
    </div>
  );
}
