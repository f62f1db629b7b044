import { useEffect, useEffectEvent, useRef } from 'react';
import { instrumentById } from '../../document/catalogue/instruments.ts';
import { changeSong, setMetre, setTempo } from '../../document/commands/song.ts';
import { metreName } from '../../document/music/metre-map.ts';
import { SCALES, scaleById } from '../../document/music/scales.ts';
import type { PieceDoc } from '../../document/open.ts';
import { metreMapOf, tempoMapOf, tracksInOrder } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { NumberStepper } from '../../ui/components/NumberStepper.tsx';
import { Select } from '../../ui/components/Select.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { noteName } from './note-names.ts';
import { scaleFigure } from './scale-figure.ts';
import { ScalePicture } from './ScalePicture.tsx';
import styles from './Sheets.module.css';
import { addTap, tempoOf } from './tap-tempo.ts';

interface SongSheetProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  onClose(): void;
}

const KINDS = ['song', 'tempo', 'metre', 'track'] as const;

/** The metres people choose from; groups are told as they are counted. */
const METRES = ['1+1/4', '1+1+1/4', '1+1+1+1/4', '2+3/8', '3+2/8', '3+3/8', '2+2+3/8', '3+2+2/8', '2+2+2+3/8', '3+3+3/8', '3+3+3+3/8'] as const;

/** Title, tempo, metre and scale of the song. */
export function SongSheet({ piece, engine, onClose }: SongSheetProps) {
  const t = useText();
  const song = useQuery(piece, KINDS, (tables) => tables.song.get('song'));
  const bpm = useQuery(piece, KINDS, (tables) => tempoMapOf(tables).bpmAt(0));
  const metre = useQuery(piece, KINDS, (tables) => metreMapOf(tables).metreAt(0));
  const melody = useQuery(piece, KINDS, (tables) => tracksInOrder(tables).find(({ role }) => role === 'notes')?.instrument ?? 'piano');
  const taps = useRef<readonly number[]>([]);
  const scale = scaleById(song?.scale ?? 'minor');
  const tonic = song?.tonic ?? 2;
  // Home notes between the half tones come with pieces from elsewhere.
  const tonics = [...new Set([...Array(12).keys(), tonic])].sort((left, right) => left - right);
  const metreId = `${metre.groups.join('+')}/${metre.unit}`;
  const metres: readonly string[] = METRES.some((id) => id === metreId) ? METRES : [...METRES, metreId];

  const tap = (): void => {
    taps.current = addTap(taps.current, performance.now());
    const tapped = tempoOf(taps.current);
    if (tapped !== undefined) setTempo(piece, tapped, 0, 'tap-tempo');
  };
  const chooseMetre = (id: string): void => {
    const [groups = '', unit = '4'] = id.split('/');
    setMetre(piece, { groups: groups.split('+').map(Number), unit: Number(unit) });
  };
  const listen = (): void => engine.audition(melody, scaleFigure(scale, tonic, instrumentById(melody).range));
  const beQuiet = useEffectEvent(() => engine.audition(melody, []));
  useEffect(() => () => beQuiet(), []);

  return (
    <Sheet title={t('compose.song.title')} isOpen onClose={onClose}>
      <div className={styles['stack']}>
        <EditFields>
          <TextField label={t('compose.song.name')} value={song?.title ?? ''} maxLength={120} onChange={(title) => changeSong(piece, { title }, 'title')} />
          <TextField label={t('compose.song.tradition')} value={song?.tradition ?? ''} maxLength={80} onChange={(tradition) => changeSong(piece, { tradition }, 'tradition')} />
          <div className={styles['row']}>
            <NumberStepper label={t('compose.song.tempo')} unit={t('compose.song.bpm')} min={20} max={300} value={bpm} onChange={(value) => setTempo(piece, value, 0, 'tempo')} />
            <Button onPress={tap}>{t('compose.song.tap')}</Button>
          </div>
          <Select
            label={t('compose.song.metre')}
            value={metreId}
            options={metres.map((id) => ({ value: id, label: metreLabel(id) }))}
            onChange={chooseMetre}
          />
          <div className={styles['row']}>
            <Select
              label={t('compose.song.tonic')}
              value={String(tonic)}
              options={tonics.map((pitch) => ({ value: String(pitch), label: noteName(pitch) }))}
              onChange={(value) => changeSong(piece, { tonic: Number(value) })}
            />
            <Select
              label={t('compose.song.scale')}
              value={scale.id}
              options={SCALES.map(({ id }) => ({ value: id, label: t(`compose.scale.${id}`) }))}
              onChange={(value) => changeSong(piece, { scale: value })}
            />
          </div>
        </EditFields>
        <ScalePicture scale={scale} tonic={tonic} />
        <Button onPress={listen}>{t('compose.song.listen')}</Button>
      </div>
    </Sheet>
  );
}

function metreLabel(id: string): string {
  const [groups = '', unit = '4'] = id.split('/');
  const parts = groups.split('+').map(Number);
  const name = metreName({ groups: parts, unit: Number(unit) });
  return parts.every((part) => part === 1) ? name : `${name} (${groups})`;
}
