import BookmarkMinus from 'lucide-react/icons/bookmark-minus';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../../ui/components/Button.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { useWordsTools } from '../words-tools.tsx';
import type { ShownText, WordToKeep } from '../words-types.ts';
import styles from './Learn.module.css';

interface OwnListButtonProps {
  readonly word: WordToKeep;
  /** The line it stands in, in the other languages: its meaning as long as nobody wrote one. */
  readonly pairs: readonly ShownText[];
}

/** Keeps a word in the person's own list, or takes it out. Nobody else sees it. */
export function OwnListButton({ word, pairs }: OwnListButtonProps) {
  const t = useText();
  const { list } = useWordsTools();
  const has = list.has(word.language, word.text);
  const meanings = word.meanings.length > 0 ? word.meanings : pairs.map(({ language, text }) => ({ language, text: text.slice(0, 200) }));
  const known = JSON.stringify([word.sound, meanings]);
  const refresh = useEffectEvent(() => {
    if (has === true) list.keep({ ...word, meanings });
  });
  // A word that is kept already learns what others add to it.
  useEffect(() => refresh(), [known]);
  if (has === undefined) return null;
  return (
    <div className={styles['own']}>
      <Button
        kind={has ? 'plain' : 'main'}
        icon={has ? BookmarkMinus : BookmarkPlus}
        isWide
        onPress={() => (has ? list.leave(word.language, word.text) : list.keep({ ...word, meanings }))}
      >
        {t(has ? 'words.learn.leave' : 'words.learn.keep')}
      </Button>
      <p className={styles['soft']}>{t('words.learn.private')}</p>
    </div>
  );
}
