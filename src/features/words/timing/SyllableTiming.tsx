import Hand from 'lucide-react/icons/hand';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { languageName } from '../../../ui/i18n/language-names.ts';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { MetreMap } from '../../../document/music/metre-map.ts';
import type { TempoMap } from '../../../document/music/tempo-map.ts';
import type { ShownLine } from '../words-types.ts';
import { SyllableStrip } from './SyllableStrip.tsx';
import type { TappedLine } from './use-syllable-tapping.ts';
import styles from './Timing.module.css';

interface SyllableTimingProps {
  readonly line: ShownLine;
  readonly time: { readonly tempos: TempoMap; readonly metres: MetreMap };
  onTap(line: TappedLine): void;
}

/** The finer times of one line, in each language it has words in. */
export function SyllableTiming({ line, time, onTap }: SyllableTimingProps) {
  const t = useText();
  const { language: reader } = useLanguage();
  const texts = line.texts.filter(({ text }) => text.trim() !== '');
  return texts.map(({ language }) => (
    <section key={language} className={styles['strip']} aria-label={languageName(language, reader.locale)}>
      {texts.length > 1 && <h3>{languageName(language, reader.locale)}</h3>}
      <EditFields>
        <div className={styles['others']}>
          <Button icon={Hand} onPress={() => onTap({ line: line.id, language, grain: 'words' })}>
            {t('words.syllable.tap-words')}
          </Button>
          <Button icon={Hand} onPress={() => onTap({ line: line.id, language, grain: 'syllables' })}>
            {t('words.syllable.tap-syllables')}
          </Button>
        </div>
      </EditFields>
      <SyllableStrip line={line.id} language={language} time={time} />
    </section>
  ));
}
