import type { Asset } from '../../document/schema/people.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AssetPicture } from './AssetPicture.tsx';
import styles from './Templates.module.css';
import type { TemplateTools } from './templates-types.ts';

interface TemplatePhotosProps {
  readonly tools: TemplateTools;
  readonly photos: readonly Asset[];
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Which photos the template shows. One that nobody chose stays out. */
export function TemplatePhotos({ tools, photos, chosen, onChange }: TemplatePhotosProps) {
  const t = useText();
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('templates.photos')}</legend>
      <div className={styles['row']}>
        {photos.map((photo, index) => {
          const isChosen = chosen.includes(photo.id);
          return (
            <label key={photo.id} className={styles['choice']} data-chosen={isChosen || undefined}>
              <input
                type="checkbox"
                className={styles['input']}
                checked={isChosen}
                aria-label={t('templates.alt.photo', { number: index + 1 })}
                onChange={() => onChange(isChosen ? chosen.filter((id) => id !== photo.id) : [...chosen, photo.id])}
              />
              <AssetPicture asset={photo} tools={tools} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
