import Copy from 'lucide-react/icons/copy';
import Share2 from 'lucide-react/icons/share-2';
import { useRef, useState } from 'react';
import { useAnnounce } from '../a11y/AnnounceProvider.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import styles from './ShareLink.module.css';

export interface ShareLinkProps {
  readonly link: string;
  readonly label: string;
  /** The heading of what the device's share sheet sends. */
  readonly title: string;
}

/** A link to copy, or to hand to the device's own share sheet. */
export function ShareLink({ link, label, title }: ShareLinkProps) {
  const t = useText();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');

  function say(sentence: string): void {
    setNote(sentence);
    announce(sentence);
  }
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      say(t('core.share.copied'));
    } catch {
      // Not allowed or no secure context: the link is marked and can be copied by hand.
      say(t('core.share.copy-by-hand'));
    }
  }
  async function share(): Promise<void> {
    try {
      await navigator.share({ title, url: link });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  }
  return (
    <div className={styles['share']}>
      <input
        ref={field}
        className={styles['link']}
        type="text"
        dir="ltr"
        readOnly
        value={link}
        aria-label={label}
        onFocus={(event) => event.target.select()}
      />
      <Button icon={Copy} onPress={() => void copy()}>
        {t('core.button.copy-link')}
      </Button>
      {'share' in navigator && (
        <Button icon={Share2} onPress={() => void share()}>
          {t('core.button.share')}
        </Button>
      )}
      <p className={styles['note']}>{note}</p>
    </div>
  );
}
