import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { hasTalk } from '../../document/queries/talk.ts';
import { PlayBar } from '../../features/transport/PlayBar.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { ScreenFrame, type ScreenPlace } from '../../ui/components/ScreenFrame.tsx';
import { EditAccess } from '../../ui/hooks/EditAccess.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useSignal } from '../../ui/hooks/use-signal.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FinishIcon } from '../../ui/icons/FinishIcon.tsx';
import type { Icon } from '../../ui/icons/icon.ts';
import { NoteGridIcon } from '../../ui/icons/NoteGridIcon.tsx';
import { PictureIcon } from '../../ui/icons/PictureIcon.tsx';
import { StepGridIcon } from '../../ui/icons/StepGridIcon.tsx';
import { TogetherIcon } from '../../ui/icons/TogetherIcon.tsx';
import { WordsIcon } from '../../ui/icons/WordsIcon.tsx';
import { pieceAddress, ROUTES, type PieceView } from '../routes.ts';
import type { PieceSession } from '../session/piece-session.ts';
import type { Studio } from '../studio.ts';
import { PieceStatus } from './PieceStatus.tsx';
import { PieceViews } from './PieceViews.tsx';
import { useOthers } from './use-room.ts';

const TalkSign = lazy(() => import('./TalkSign.tsx').then((module) => ({ default: module.TalkSign })));

interface PieceFrameProps {
  readonly studio: Studio;
  readonly session: PieceSession;
  readonly view: PieceView;
}

const KINDS = ['song', 'meta'] as const;
const TALK_KINDS = ['person', 'comment'] as const;

/** Where feedback can be about a place that is seen. */
const TALKED_OF = ['compose', 'words', 'pictures', 'mix'] as const;

/** The parts of the work, in the order in which most songs grow. */
const PLACES: readonly (readonly [PieceView, Icon])[] = [
  ['compose', NoteGridIcon],
  ['mix', StepGridIcon],
  ['words', WordsIcon],
  ['pictures', PictureIcon],
  ['together', TogetherIcon],
  ['finish', FinishIcon],
];

export function PieceFrame({ studio, session, view }: PieceFrameProps) {
  const t = useText();
  const [, navigate] = useLocation();
  const { piece, engine, opened } = session;
  const song = useQuery(piece, KINDS, (tables) => ({ title: tables.song.get('song')?.title, starter: tables.meta.get('meta')?.starter }));
  const hasTalkInIt = useQuery(piece, TALK_KINDS, hasTalk);
  // Talk is fetched where there is somebody to talk with.
  const hasCompany = useOthers(session).length > 0 || hasTalkInIt;
  const hasOtherTab = useSignal(opened.otherTab, opened.hasOtherTab);
  const [isTold, setIsTold] = useState(false);
  // Before the view inside, which tells the place more closely.
  useLayoutEffect(() => session.showPlace({ view }), [session, view]);
  const name = song.title || (song.starter ? t(`start.starter.${song.starter}.name`) : t('piece.untitled'));
  const talkedOf = TALKED_OF.find((place) => place === view);
  const isAside = view === 'record' || view === 'export';
  const places: ScreenPlace[] = PLACES.map(([id, icon]) => ({ id, icon, label: t(`piece.place.${id}`), href: `#${pieceAddress(session.id, id)}` }));

  return (
    <ScreenFrame
      title={isAside ? t(`piece.title.${view}`) : name}
      places={places}
      currentPlace={view}
      onBack={() => navigate(isAside ? pieceAddress(session.id, view === 'record' ? 'compose' : 'finish') : ROUTES.start)}
      actions={
        <>
          {talkedOf && hasCompany && (
            <Suspense>
              <EditAccess piece={piece} why={t('piece.newer')}>
                <TalkSign session={session} view={talkedOf} />
              </EditAccess>
            </Suspense>
          )}
          <PieceStatus studio={studio} session={session} />
        </>
      }
      layout={view === 'compose' || view === 'pictures' || view === 'mix' || view === 'words' ? 'full' : 'page'}
      playBar={view === 'record' ? undefined : <PlayBar piece={piece} engine={engine} />}
    >
      {hasOtherTab && !isTold && <ErrorBanner kind="warning" sentence={t('piece.other-tab')} onClose={() => setIsTold(true)} />}
      {piece.access === 'newer' && <ErrorBanner kind="warning" sentence={t('piece.newer')} />}
      <EditAccess piece={piece} why={t('piece.newer')}>
        <PieceViews studio={studio} session={session} view={view} />
      </EditAccess>
    </ScreenFrame>
  );
}
