import { Button } from '../../ui/components/Button.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './Talk.module.css';

interface StartersProps {
  readonly about: 'liked' | 'idea' | 'question';
  onPick(words: string): void;
}

const PLACES = ['1', '2', '3'] as const;

/** Beginnings of sentences, for who does not know how to begin, or not in this language. */
export function Starters({ about, onPick }: StartersProps) {
  const t = useText();
  return (
    <div className={styles['chips']} role="group" aria-label={t('talk.starters')}>
      {PLACES.map((place) => {
        const words = t(`talk.starter.${about}.${place}`);
        return (
          <Button key={place} kind="quiet" onPress={() => onPick(words)}>
            {words}
          </Button>
        );
      })}
    </div>
  );
}
