import { useId, useState } from 'react';
import type { Facts } from '../../base/result.ts';
import type { Asset } from '../../document/schema/people.ts';
import { paletteFrom, PALETTE_IDS, PALETTES, type Palette } from '../../document/templates/palette.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { AssetPicture } from './AssetPicture.tsx';
import styles from './Templates.module.css';
import type { TemplateTools } from './templates-types.ts';

/** Colours of the house or of a photo. */
export interface ColourChoice {
  /** Of a palette, or an asset's. */
  readonly id: string;
  readonly palette: Palette;
}

interface TemplateColoursProps {
  readonly tools: TemplateTools;
  readonly photos: readonly Asset[];
  readonly value: ColourChoice;
  onChange(choice: ColourChoice): void;
}

/** A choice of colours: six palettes, and those of each photo. */
export function TemplateColours({ tools, photos, value, onChange }: TemplateColoursProps) {
  const t = useText();
  const name = useId();
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<{ code: string; facts: Facts } | undefined>(undefined);
  const take = async (asset: string): Promise<void> => {
    setReading(true);
    setFailure(undefined);
    const found = await tools.blob(asset);
    const colours = found.ok ? await tools.coloursOf(found.value) : found;
    setReading(false);
    if (colours.ok) onChange({ id: asset, palette: paletteFrom(colours.value) });
    else setFailure(colours);
  };
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('templates.colours')}</legend>
      <div className={styles['row']}>
        {PALETTE_IDS.map((id) => (
          <label key={id} className={styles['choice']} data-chosen={value.id === id || undefined}>
            <input type="radio" name={name} className={styles['input']} checked={value.id === id} aria-label={t(`templates.palette.${id}`)} onChange={() => onChange({ id, palette: PALETTES[id] })} />
            <Swatch palette={PALETTES[id]} />
          </label>
        ))}
        {photos.map((photo, index) => (
          <label key={photo.id} className={styles['choice']} data-chosen={value.id === photo.id || undefined}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              checked={value.id === photo.id}
              aria-label={t('templates.colours.photo', { number: index + 1 })}
              onChange={() => void take(photo.id)}
            />
            <AssetPicture asset={photo} tools={tools} />
          </label>
        ))}
      </div>
      {isReading && <Loading />}
      {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={() => setFailure(undefined)} />}
    </fieldset>
  );
}

function Swatch({ palette: { ground, groundEnd, accent, forms } }: { readonly palette: Palette }) {
  return (
    <span className={styles['swatch']} style={{ background: `linear-gradient(${ground}, ${groundEnd})` }} aria-hidden="true">
      {[accent, ...forms].map((colour) => (
        <span key={colour} style={{ background: colour }} />
      ))}
    </span>
  );
}
