import Ear from 'lucide-react/icons/ear';
import Square from 'lucide-react/icons/square';
import type { PieceDoc } from '../../document/open.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { SizeNotice } from '../../ui/components/SizeNotice.tsx';
import { useHearing } from '../../ui/hooks/use-hearing.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { TalkAssets } from './talk-types.ts';

interface HearNoteProps {
  readonly piece: PieceDoc;
  readonly assets: TalkAssets;
  readonly sha256: string;
}

/** Plays what somebody said; asks first where it is large and not here yet. */
export function HearNote({ piece, assets, sha256 }: HearNoteProps) {
  const t = useText();
  const hearing = useHearing();
  const isPlaying = hearing.state === 'playing';
  const bytes = piece.tables.asset.get(sha256)?.bytes ?? 0;
  const load = (): void =>
    void hearing.play(() => assets.fetch(sha256, { onProgress: () => undefined, signal: new AbortController().signal }));
  return (
    <>
      <Button
        icon={isPlaying ? Square : Ear}
        isBusy={hearing.state === 'loading'}
        onPress={() => (isPlaying ? hearing.stop() : void hearing.play(() => assets.blob(sha256)))}
      >
        {t(isPlaying ? 'talk.voice.stop-hearing' : 'talk.voice.hear')}
      </Button>
      {hearing.failure === 'asset-ask-first' && (
        <SizeNotice what={t('talk.voice.recording')} bytes={bytes} onLoad={load} onLater={hearing.forget} />
      )}
      {hearing.failure !== undefined && hearing.failure !== 'asset-ask-first' && (
        <ErrorBanner code={hearing.failure} onClose={hearing.forget} />
      )}
    </>
  );
}
