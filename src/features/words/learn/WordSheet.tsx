import Mic from 'lucide-react/icons/mic';
import Trash from 'lucide-react/icons/trash-2';
import { useRef, useState } from 'react';
import { glossWord, removeWord, sayWord } from '../../../document/commands/learn.ts';
import { wordToLearn } from '../../../document/queries/learn.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { EditFields } from '../../../ui/components/EditFields.tsx';
import { PersonPicture } from '../../../ui/components/PersonPicture.tsx';
import { Sheet } from '../../../ui/components/Sheet.tsx';
import { TextField } from '../../../ui/components/TextField.tsx';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useUndoToast } from '../../../ui/hooks/use-undo-toast.ts';
import { languageName } from '../../../ui/i18n/language-names.ts';
import { useLanguage } from '../../../ui/i18n/use-language.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { colourAt } from '../../../ui/theme/colours.ts';
import { HearButton } from '../voice/HearButton.tsx';
import { SaySheet } from '../voice/SaySheet.tsx';
import { wordsDirection } from '../words-direction.ts';
import { useWordsTools } from '../words-tools.tsx';
import type { ShownLine } from '../words-types.ts';
import styles from './Learn.module.css';
import { OwnListButton } from './OwnListButton.tsx';

export interface OpenWord {
  readonly language: string;
  readonly text: string;
  /** Where it was tapped. */
  readonly line: string | undefined;
}

interface WordSheetProps {
  readonly open: OpenWord;
  readonly languages: readonly string[];
  readonly lines: readonly ShownLine[];
  onClose(): void;
}

const KINDS = ['word', 'gloss', 'asset', 'person'] as const;
const MOST_SECONDS = 6;

/** One word: heard from somebody who sings it, beside its pair in the other languages, with what it means. */
export function WordSheet({ open, languages, lines, onClose }: WordSheetProps) {
  const t = useText();
  const { piece } = useWordsTools();
  const tell = useUndoToast(piece);
  const { language: reader } = useLanguage();
  const { language, text } = open;
  const found = useQuery(piece, KINDS, (tables) => wordToLearn(tables, language, text), [language, text]);
  const speaker = useQuery(piece, KINDS, (tables) => tables.person.get(found?.sound?.by ?? ''), [found]);
  const [isSaying, setIsSaying] = useState(false);
  const gesture = useRef(0);
  const line = lines.find(({ id }) => id === open.line);
  const pairs = line?.texts.filter((other) => other.language !== language && other.text.trim() !== '') ?? [];
  const meaningLanguages = [...new Set([reader.id, ...languages])].filter((tag) => tag !== language);
  const meaning = (tag: string): string => found?.glosses.find((gloss) => gloss.language === tag)?.text ?? '';

  return (
    <Sheet title={t('words.learn.word')} isOpen onClose={onClose}>
      <div className={styles['sheet']}>
        <p className={styles['large']} lang={language} dir={wordsDirection(text, language)}>
          {text}
        </p>
        <div className={styles['buttons']}>
          {found?.sound && (
            <>
              <HearButton sha256={found.sound.id} label={t('words.learn.hear', { word: text })} />
              {speaker && <PersonPicture picture={speaker.picture} colour={colourAt(speaker.colour)} size={36} label={t('words.learn.said-by', { name: speaker.name || t('core.person.someone') })} />}
            </>
          )}
          <EditFields>
            <Button icon={Mic} onPress={() => setIsSaying(true)}>
              {t(found?.sound ? 'words.learn.say-again' : 'words.learn.say')}
            </Button>
          </EditFields>
        </div>
        {pairs.map((pair) => (
          <div key={pair.language}>
            <p className={styles['soft']}>{t('words.learn.pair', { language: languageName(pair.language, reader.locale) })}</p>
            <p lang={pair.language} dir={wordsDirection(pair.text, pair.language)}>
              {pair.text}
            </p>
          </div>
        ))}
        <EditFields>
          {meaningLanguages.map((tag) => (
            <TextField
              key={tag}
              label={t('words.learn.meaning', { language: languageName(tag, reader.locale) })}
              lang={tag}
              value={meaning(tag)}
              maxLength={200}
              onChange={(gloss) => glossWord(piece, { language, text, to: tag, gloss }, `gloss ${tag} ${gesture.current}`)}
              onDone={() => (gesture.current += 1)}
            />
          ))}
        </EditFields>
        <OwnListButton
          word={{ language, text, sound: found?.sound?.id ?? null, meanings: (found?.glosses ?? []).map((gloss) => ({ language: gloss.language, text: gloss.text })) }}
          pairs={pairs}
        />
        {found && (
          <EditFields>
            <Button
              kind="quiet"
              icon={Trash}
              onPress={() => {
                if (removeWord(piece, found.word.id).ok) tell(t('words.learn.removed', { word: text }));
                onClose();
              }}
            >
              {t('words.learn.remove')}
            </Button>
          </EditFields>
        )}
      </div>
      {isSaying && (
        <SaySheet
          title={t('words.learn.say')}
          mostSeconds={MOST_SECONDS}
          onSaid={(said) => {
            sayWord(piece, { language, text, ...said });
            tell(t('words.learn.said', { word: text }));
            setIsSaying(false);
          }}
          onClose={() => setIsSaying(false)}
        >
          <p className={styles['large']} lang={language} dir={wordsDirection(text, language)}>
            {text}
          </p>
        </SaySheet>
      )}
    </Sheet>
  );
}
