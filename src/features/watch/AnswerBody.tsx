import { ANSWER_PICTURES } from '../../base/answer-pictures.ts';
import type { AnswerSticker } from '../../base/watch.ts';
import { useObjectUrl } from '../../ui/hooks/use-object-url.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './WatchView.module.css';

interface AnswerBodyProps {
  readonly sticker: AnswerSticker | '';
  readonly words: string;
  readonly name: string;
  readonly voice: Blob | undefined;
}

/** What one viewer said. */
export function AnswerBody({ sticker, words, name, voice }: AnswerBodyProps) {
  const t = useText();
  const address = useObjectUrl(voice);
  return (
    <div className={styles['answer']}>
      {sticker !== '' && <StickerPicture sticker={sticker} />}
      <div className={styles['said']}>
        {words !== '' && <p dir="auto">{words}</p>}
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a greeting of someone who watched; nobody has written it down */}
        {address !== undefined && <audio controls src={address} aria-label={t('watch.answer.voice')} />}
        <p className={styles['soft']} dir="auto">
          {name === '' ? t('watch.answer.nameless') : name}
        </p>
      </div>
    </div>
  );
}

function StickerPicture({ sticker }: { readonly sticker: AnswerSticker }) {
  const t = useText();
  const { fill, shape, line } = ANSWER_PICTURES[sticker];
  return (
    <svg viewBox="0 0 24 24" width={40} height={40} role="img" aria-label={t(`watch.sticker.${sticker}`)}>
      <path d={shape} fill={fill} />
      {line !== '' && <path d={line} fill="none" stroke="#5d3c26" strokeWidth={1.6} strokeLinecap="round" />}
    </svg>
  );
}
