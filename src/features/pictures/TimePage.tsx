import DiamondPlus from 'lucide-react/icons/diamond-plus';
import Locate from 'lucide-react/icons/locate-fixed';
import Trash from 'lucide-react/icons/trash-2';
import { TICKS_PER_BEAT } from '../../base/units.ts';
import { moveKeyframe, removeKeyframes, setKeyframe } from '../../document/commands/moving-pictures.ts';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Keyframe, Picture } from '../../document/schema/pictures.ts';
import type { Scene } from '../../document/schema/words.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Slider } from '../../ui/components/Slider.tsx';
import { Switch } from '../../ui/components/Switch.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PicturesView.module.css';

interface TimePageProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly scene: Scene;
  readonly selected: readonly Picture[];
}

const EASES = ['even', 'gentle', 'jump'] as const;
const beatsOf = (ticks: number): number => Math.round((ticks / TICKS_PER_BEAT) * 100) / 100;
const ticksOf = (beats: number): number => Math.max(0, Math.round(beats * TICKS_PER_BEAT));

/** When a thing shows, and places that it has at moments of the scene. */
export function TimePage({ piece, engine, scene, selected }: TimePageProps) {
  const t = useText();
  const ids = selected.map(({ id }) => id);
  const [first] = selected;
  if (!first) return null;
  const change = (fields: { start?: number; end?: number | null }) => changePictures(piece, ids.map((id) => ({ id, fields })), `time-${ids.join()}`);
  const { start, end } = first;
  const remember = (): void => {
    const at = Math.max(0, Math.round(engine.position()) - scene.start);
    const { x, y, rotation } = first;
    setKeyframe(piece, first.id, { at, x, y, scale: 1, rotation, opacity: 1, ease: 'gentle' });
  };
  return (
    <>
      <div className={styles['row']}>
        <NumberStepper label={t('pictures.time.start')} min={0} max={4000} step={0.5} value={beatsOf(start)} onChange={(beats) => change({ start: ticksOf(beats) })} />
        {end !== null && <NumberStepper label={t('pictures.time.end')} min={0.5} max={4000} step={0.5} value={beatsOf(end)} onChange={(beats) => change({ end: Math.max(start + 1, ticksOf(beats)) })} />}
      </div>
      <Switch label={t('pictures.time.stays')} isOn={end === null} onChange={(isOn) => change({ end: isOn ? null : start + TICKS_PER_BEAT * 4 })} />
      {selected.length === 1 && (
        <>
          <p className={styles['small']}>{t('pictures.keyframe.help')}</p>
          <div className={styles['row']}>
            <Button icon={DiamondPlus} onPress={remember}>
              {t('pictures.keyframe.add')}
            </Button>
            {first.keyframes.length > 0 && (
              <Button icon={Trash} onPress={() => removeKeyframes(piece, ids)}>
                {t('pictures.keyframe.none')}
              </Button>
            )}
          </div>
          {first.keyframes.length > 0 && (
            <ol className={styles['list']}>
              {first.keyframes.map((keyframe) => (
                <KeyframeRow key={keyframe.at} piece={piece} id={first.id} keyframe={keyframe} onGo={() => engine.seek(scene.start + keyframe.at)} />
              ))}
            </ol>
          )}
        </>
      )}
    </>
  );
}

interface KeyframeRowProps {
  readonly piece: PieceDoc;
  readonly id: string;
  readonly keyframe: Keyframe;
  onGo(): void;
}

function KeyframeRow({ piece, id, keyframe, onGo }: KeyframeRowProps) {
  const t = useText();
  const format = useFormat();
  const name = t('pictures.keyframe.name', { beat: format.number(beatsOf(keyframe.at)) });
  const set = (fields: Partial<Keyframe>) => setKeyframe(piece, id, { ...keyframe, ...fields }, `keyframe-${id}-${keyframe.at}`);
  return (
    <li className={styles['detail']} role="group" aria-label={name}>
      <span className={styles['detailName']}>{name}</span>
      <IconButton icon={Locate} label={t('pictures.keyframe.go', { name })} onPress={onGo} />
      <IconButton icon={Trash} label={t('pictures.keyframe.remove', { name })} onPress={() => removeKeyframes(piece, [id], keyframe.at)} />
      <NumberStepper
        label={t('pictures.keyframe.at')}
        min={0}
        max={4000}
        step={0.25}
        value={beatsOf(keyframe.at)}
        onChange={(beats) => moveKeyframe(piece, id, { from: keyframe.at, to: ticksOf(beats) })}
      />
      <Slider label={t('pictures.keyframe.scale')} min={0.1} max={3} step={0.1} restingValue={1} value={keyframe.scale} format={(value) => format.percent(value)} onChange={(scale) => set({ scale })} />
      <Slider label={t('pictures.opacity')} min={0} max={1} step={0.05} restingValue={1} value={keyframe.opacity} format={(value) => format.percent(value)} onChange={(opacity) => set({ opacity })} />
      <SegmentedControl label={t('pictures.ease')} value={keyframe.ease} segments={EASES.map((value) => ({ value, label: t(`pictures.ease.${value}`) }))} onChange={(ease) => set({ ease })} />
    </li>
  );
}
