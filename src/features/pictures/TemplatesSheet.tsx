import { useMemo, useState } from 'react';
import { applyTemplate } from '../../document/commands/templates.ts';
import type { PieceDoc } from '../../document/open.ts';
import { PALETTES } from '../../document/templates/palette.ts';
import { photosInPicture, shownSong } from '../../document/templates/shown-song.ts';
import { scenesOf, TEMPLATE_IDS, type TemplateId } from '../../document/templates/templates.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { TemplateColours, type ColourChoice } from './TemplateColours.tsx';
import { TemplatePhotos } from './TemplatePhotos.tsx';
import { TemplatePicture } from './TemplatePicture.tsx';
import styles from './Templates.module.css';
import type { TemplateTools } from './templates-types.ts';

interface TemplatesSheetProps {
  readonly piece: PieceDoc;
  readonly tools: TemplateTools;
  onClose(): void;
  onApplied(scene: string): void;
}

const KINDS = ['song', 'scene', 'picture', 'asset', 'line', 'lineText', 'language', 'section', 'metre', 'tempo', 'clip', 'consent', 'person'] as const;
const FIRST: ColourChoice = { id: 'evening', palette: PALETTES.evening };

/** The song in each of the templates, in colours and with photos of one's choice. */
export function TemplatesSheet({ piece, tools, onClose, onApplied }: TemplatesSheetProps) {
  const t = useText();
  const tell = useUndoToast(piece);
  const [template, setTemplate] = useState<TemplateId>('words');
  const [colours, setColours] = useState(FIRST);
  const [chosen, setChosen] = useState<readonly string[] | undefined>(undefined);
  const [place, setPlace] = useState<'instead' | 'beside'>('instead');
  const all = useQuery(piece, KINDS, (tables) => tables.asset.all().filter(({ type }) => type === 'image'));
  const photos = useQuery(piece, KINDS, (tables) => chosen ?? photosInPicture(tables), [chosen]);
  const hasPictures = useQuery(piece, KINDS, (tables) => tables.picture.all().length > 0);
  const song = useQuery(piece, KINDS, (tables) => shownSong(tables, { photos, now: piece.clock() }), [photos]);
  const { palette } = colours;
  const previews = useMemo(
    () => new Map(TEMPLATE_IDS.map((id) => [id, tools.stage.preview(scenesOf(id, { song, palette, say: t }))])),
    [tools.stage, song, palette, t],
  );
  const use = (): void => {
    const [scene] = applyTemplate(piece, template, { colours: palette, say: t, photos, isBeside: place === 'beside' });
    if (scene === undefined) return tell(t('templates.no-room'));
    tell(t('templates.applied'));
    onApplied(scene);
  };
  return (
    <Sheet
      isOpen
      title={t('templates.title')}
      onClose={onClose}
      actions={
        <EditFields>
          <Button kind="main" size="large" isWide onPress={use}>
            {t('templates.use', { name: t(`templates.name.${template}`) })}
          </Button>
        </EditFields>
      }
    >
      <div className={styles['sheet']}>
        <TemplateColours tools={tools} photos={all} value={colours} onChange={setColours} />
        <ul className={styles['gallery']} aria-label={t('templates.title')}>
          {TEMPLATE_IDS.map((id) => (
            <li key={id}>
              <button type="button" className={styles['template']} aria-pressed={id === template} onClick={() => setTemplate(id)}>
                <TemplatePicture stage={tools.stage} preview={previews.get(id)} isPlaying={id === template} />
                <span>{t(`templates.name.${id}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        {all.length > 0 && <TemplatePhotos tools={tools} photos={all} chosen={photos} onChange={setChosen} />}
        {hasPictures && (
          <SegmentedControl
            label={t('templates.place')}
            value={place}
            isStacked
            segments={[
              { value: 'instead', label: t('templates.place.instead') },
              { value: 'beside', label: t('templates.place.beside') },
            ]}
            onChange={setPlace}
          />
        )}
      </div>
    </Sheet>
  );
}
