import { lazy, Suspense, useEffect, useState } from 'react';
import { TogetherView } from '../../features/together/TogetherView.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { PieceSession } from '../session/piece-session.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';
import { TalkParts } from './TalkParts.tsx';
import { useOthers, useRoom, useRoomStatus } from './use-room.ts';

const PersonSheet = lazy(() =>
  import('../../features/start/PersonSheet.tsx').then(({ PersonSheet: sheet }) => ({ default: sheet })),
);

export function TogetherScreen({ studio, session }: { studio: Studio; session: PieceSession }) {
  const t = useText();
  const toast = useToast();
  const people = usePeople(studio.people);
  const room = useRoom(session);
  const status = useRoomStatus(session);
  const others = useOthers(session);
  const [link, setLink] = useState<string | undefined>(undefined);
  const [isSharing, setIsSharing] = useState(false);
  const [isIntroducing, setIsIntroducing] = useState(false);

  useEffect(() => {
    let isOver = false;
    void room?.linkFor('edit').then((made) => {
      if (!isOver && made.ok) setLink(new URL(made.value, `${window.location.origin}/`).href);
    });
    return () => {
      isOver = true;
      setLink(undefined);
    };
  }, [room]);

  if (!people) return null;
  const share = async (): Promise<void> => {
    setIsSharing(true);
    await session.share();
    setIsSharing(false);
  };
  const leave = async (): Promise<void> => {
    await session.leaveRoom();
    toast.show({ sentence: t('together.left') });
  };
  const person = people.current();
  return (
    <>
      <TogetherView
        status={status}
        others={others}
        person={person}
        link={link}
        isSharing={isSharing}
        onShare={() => void share()}
        onLeave={() => void leave()}
        onIntroduce={() => setIsIntroducing(true)}
      />
      <TalkParts session={session} person={person} />
      {isIntroducing && (
        <Suspense>
          <PersonSheet
            taken={[]}
            name={person.name}
            picture={person.picture}
            onClose={() => setIsIntroducing(false)}
            onSave={(face) => {
              setIsIntroducing(false);
              void people.change(person.id, face);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
