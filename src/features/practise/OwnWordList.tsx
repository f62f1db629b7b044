import Ear from 'lucide-react/icons/ear';
import X from 'lucide-react/icons/x';
import { BOXES } from '../../document/plan/own-words.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useHearing } from '../../ui/hooks/use-hearing.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PractiseView.module.css';
import type { PractiseViewProps } from './practise-types.ts';

/** All words of the list, with how far each has come. */
export function OwnWordList({ words, sound, change }: Pick<PractiseViewProps, 'words' | 'sound' | 'change'>) {
  const t = useText();
  const toast = useToast();
  const hearing = useHearing();
  return (
    <section className={styles['list']} aria-label={t('practise.list')}>
      <h2>{t('practise.list')}</h2>
      {hearing.failure !== undefined && <ErrorBanner code={hearing.failure} onClose={hearing.forget} />}
      <ul className={styles['rows']}>
        {words.map((word) => {
          const { id, language, text, meanings, box } = word;
          const sha256 = word.sound;
          return (
            <li key={id} className={styles['row']}>
              {sha256 !== null && <IconButton icon={Ear} label={t('practise.hear-word', { word: text })} onPress={() => void hearing.play(() => sound(sha256))} />}
              <span className={styles['texts']}>
                <strong lang={language} dir="auto">
                  {text}
                </strong>
                {meanings.map((meaning) => (
                  <span key={meaning.language} className={styles['soft']} lang={meaning.language} dir="auto">
                    {meaning.text}
                  </span>
                ))}
              </span>
              <span className={styles['boxes']} role="img" aria-label={t('practise.box', { box, boxes: BOXES })}>
                {Array.from({ length: BOXES }, (_, index) => (
                  <span key={index} data-full={index < box || undefined} />
                ))}
              </span>
              <IconButton
                icon={X}
                label={t('practise.leave', { word: text })}
                onPress={() => {
                  change({ type: 'leave-word', id });
                  toast.show({ sentence: t('practise.left-out', { word: text }), undo: () => change({ type: 'put-word-back', word }) });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
