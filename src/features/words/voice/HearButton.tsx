import Ear from 'lucide-react/icons/ear';
import Square from 'lucide-react/icons/square';
import { useHearing } from '../../../ui/hooks/use-hearing.ts';
import { useQuery } from '../../../ui/hooks/use-query.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorBanner } from '../../../ui/components/ErrorBanner.tsx';
import { IconButton } from '../../../ui/components/IconButton.tsx';
import { SizeNotice } from '../../../ui/components/SizeNotice.tsx';
import { useWordsTools } from '../words-tools.tsx';
import styles from './Voice.module.css';

interface HearButtonProps {
  readonly sha256: string;
  readonly label: string;
  /** A picture alone, where there is little room. */
  readonly isSmall?: boolean;
}

const KINDS = ['asset'] as const;

/** An ear: plays a recording; asks first where it is large and not here yet. */
export function HearButton({ sha256, label, isSmall = false }: HearButtonProps) {
  const t = useText();
  const { piece, assets } = useWordsTools();
  const bytes = useQuery(piece, KINDS, (tables) => tables.asset.get(sha256)?.bytes ?? 0, [sha256]);
  const hearing = useHearing();
  const isPlaying = hearing.state === 'playing';
  const press = (): void => (isPlaying ? hearing.stop() : void hearing.play(() => assets.blob(sha256)));
  const icon = isPlaying ? Square : Ear;
  return (
    <span className={styles['hear']}>
      {isSmall ? (
        <IconButton icon={icon} label={label} onPress={press} />
      ) : (
        <Button icon={icon} onPress={press} isBusy={hearing.state === 'loading'}>
          {label}
        </Button>
      )}
      {hearing.failure === 'asset-ask-first' && (
        <SizeNotice what={t('words.voice.recording')} bytes={bytes} onLoad={() => void hearing.play(() => assets.fetch(sha256, { onProgress: () => undefined, signal: new AbortController().signal }))} onLater={hearing.forget} />
      )}
      {hearing.failure !== undefined && hearing.failure !== 'asset-ask-first' && <ErrorBanner code={hearing.failure} onClose={hearing.forget} />}
    </span>
  );
}
