import Home from 'lucide-react/icons/house';
import { useLocation } from 'wouter';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PIECE_AREAS } from '../areas.ts';
import { readPieceView, ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { PieceFrame } from './PieceFrame.tsx';
import { useSession } from './use-session.ts';

interface PieceScreenProps {
  readonly studio: Studio;
  readonly id: string;
  readonly view: string | undefined;
}

/** One piece, open: its frame and the view of the moment. */
export function PieceScreen(props: PieceScreenProps) {
  return (
    <TextsArea areas={PIECE_AREAS}>
      <OpenPiece {...props} />
    </TextsArea>
  );
}

function OpenPiece({ studio, id, view }: PieceScreenProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const state = useSession(studio, id);
  if (state.type === 'opening') return <Loading />;
  if (state.type === 'failed') {
    return (
      <ScreenFrame title={t('core.app.name')} onBack={() => navigate(ROUTES.start)}>
        <ErrorBanner code={state.code}>
          <Button icon={Home} onPress={() => navigate(ROUTES.start)}>
            {t('piece.to-start')}
          </Button>
        </ErrorBanner>
      </ScreenFrame>
    );
  }
  return <PieceFrame studio={studio} session={state.session} view={readPieceView(view)} />;
}
