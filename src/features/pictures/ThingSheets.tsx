import type { StageShape } from '../../base/stage-document.ts';
import { linesInOrder, languagesInOrder, wordsOf } from '../../document/queries/lyrics.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Placed, PlacedDrawing } from '../../stage/stage-types.ts';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { PaintedChoice } from './PaintedChoice.tsx';
import type { OfferedSticker, StageAccess } from './pictures-types.ts';
import styles from './Sheets.module.css';

const BOX: Omit<Placed, 'id'> = { x: 100, y: 100, width: 140, height: 140, rotation: 0, opacity: 1, isFixed: true };
const LIGHT = '#ffd166';

const SHAPES: readonly StageShape[] = ['box', 'round', 'ellipse', 'triangle', 'star', 'heart', 'line', 'arrow', 'bubble'];
const SHAPE_DRAWINGS = SHAPES.map((shape): PlacedDrawing & { shape: StageShape } => ({
  ...BOX,
  type: 'shape',
  id: shape,
  shape,
  colour: LIGHT,
  ...(shape === 'line' ? { height: 12 } : {}),
}));

interface SheetProps<Chosen> {
  readonly stage: StageAccess;
  onChoose(chosen: Chosen): void;
  onClose(): void;
}

export function ShapeSheet({ stage, onChoose, onClose }: SheetProps<StageShape>) {
  const t = useText();
  return (
    <Sheet title={t('pictures.add.shape')} isOpen onClose={onClose}>
      <div className={styles['choices']}>
        {SHAPE_DRAWINGS.map((drawing) => (
          <PaintedChoice key={drawing.id} stage={stage} drawing={drawing} label={t(`pictures.shape.${drawing.shape}`)} onChoose={() => onChoose(drawing.shape)} />
        ))}
      </div>
    </Sheet>
  );
}

export function StickerSheet({ stage, stickers, onChoose, onClose }: SheetProps<OfferedSticker> & { readonly stickers: readonly OfferedSticker[] }) {
  const t = useText();
  return (
    <Sheet title={t('pictures.add.sticker')} isOpen onClose={onClose}>
      <div className={styles['choices']}>
        {stickers.map((sticker) => (
          <PaintedChoice
            key={sticker.id}
            stage={stage}
            drawing={{ ...BOX, type: 'sticker', id: sticker.id, sticker: sticker.id, colour: sticker.colour ?? LIGHT }}
            label={t(`stickers.${sticker.id}`)}
            onChoose={() => onChoose(sticker)}
          />
        ))}
      </div>
    </Sheet>
  );
}

const WAVES = ['waveform', 'spectrum'] as const;
export type WaveType = (typeof WAVES)[number];
const POINTS = Array.from({ length: 24 }, (_, point) => point / 24);
const WAVE_DRAWINGS: Readonly<Record<WaveType, PlacedDrawing>> = {
  waveform: { ...BOX, type: 'waveform', id: 'waveform', colour: LIGHT, values: POINTS.map((place) => 0.8 * Math.sin(place * 16) * Math.sin(place * Math.PI)) },
  spectrum: { ...BOX, type: 'spectrum', id: 'spectrum', colour: LIGHT, values: POINTS.map((place) => Math.abs(Math.sin(place * 7 + 1)) * (1 - place * 0.6)) },
};

export function WaveSheet({ stage, onChoose, onClose }: SheetProps<WaveType>) {
  const t = useText();
  return (
    <Sheet title={t('pictures.add.wave')} isOpen onClose={onClose}>
      <div className={styles['choices']}>
        {WAVES.map((type) => (
          <PaintedChoice key={type} stage={stage} drawing={WAVE_DRAWINGS[type]} label={t(`pictures.type.${type}`)} onChoose={() => onChoose(type)} />
        ))}
      </div>
    </Sheet>
  );
}

const LINE_KINDS = ['line', 'lineText', 'language'] as const;

interface LineSheetProps {
  readonly piece: PieceDoc;
  onChoose(line: string): void;
  onClose(): void;
}

/** One line of the song, to stand on the scene by itself. */
export function LineSheet({ piece, onChoose, onClose }: LineSheetProps) {
  const t = useText();
  const lines = useQuery(piece, LINE_KINDS, (tables) => {
    const languages = languagesInOrder(tables);
    return linesInOrder(tables).flatMap(({ id }) => {
      const language = languages.find((known) => wordsOf(tables, id, known) !== '');
      return language === undefined ? [] : [{ id, language, words: wordsOf(tables, id, language) }];
    });
  });
  return (
    <Sheet title={t('pictures.add.line')} isOpen onClose={onClose}>
      {lines.length === 0 && <p>{t('pictures.line.none')}</p>}
      <ul className={styles['lines']}>
        {lines.map(({ id, language, words }) => (
          <li key={id}>
            <button type="button" className={styles['line']} lang={language} dir="auto" onClick={() => onChoose(id)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
