import Download from 'lucide-react/icons/download';
import { Button } from '../../../ui/components/Button.tsx';
import { QrCode } from '../../../ui/components/QrCode.tsx';
import { ShareLink } from '../../../ui/components/ShareLink.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from '../Talk.module.css';
import type { SentLetter } from './letters-types.ts';

interface HandOverProps {
  readonly letter: SentLetter;
  onSave(letter: SentLetter): void;
}

/** A letter that no room carries: scanned from the screen, sent as a link, or given as a file. */
export function HandOver({ letter, onSave }: HandOverProps) {
  const t = useText();
  return (
    <div className={styles['code']}>
      <p>{t('talk.letters.scan')}</p>
      <QrCode text={letter.link} label={t('talk.letters.qr')} size={288} />
      <ShareLink link={letter.link} label={t('talk.letters.link')} title={t('talk.letters.share')} />
      <Button icon={Download} onPress={() => onSave(letter)}>
        {t('talk.letters.save')}
      </Button>
    </div>
  );
}
