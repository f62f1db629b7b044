import { useState } from 'react';
import { useLocation } from 'wouter';
import { introducePerson } from '../../document/commands/people.ts';
import { JoinView } from '../../features/together/JoinView.tsx';
import { parseRoomLink } from '../../sync/link.ts';
import { Loading } from '../../ui/components/Loading.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { pieceAddress, ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { usePeople } from '../use-people.ts';

const AREAS = ['together', 'errors', 'people'];

/** Where a room's link leads: who one is, then into the piece. */
export function JoinScreen(props: { studio: Studio; link: string }) {
  return (
    <TextsArea areas={AREAS}>
      <Join {...props} />
    </TextsArea>
  );
}

function Join({ studio, link }: { studio: Studio; link: string }) {
  const [, navigate] = useLocation();
  const people = usePeople(studio.people);
  const [isJoining, setIsJoining] = useState(false);
  const room = parseRoomLink(link);
  if (!people) return <Loading />;

  const join = async (face: { name: string; picture: string }): Promise<void> => {
    if (!room.ok) return;
    setIsJoining(true);
    const keep = await studio.keep;
    await people.change(people.current().id, face);
    const person = people.current();
    const { room: id, key } = room.value;
    const opened = await keep.joinPiece({ id, key, server: window.location.origin }, person.id);
    const { name, picture, colour } = person;
    introducePerson(opened.piece, { name, picture, colour });
    await opened.flush();
    await opened.close();
    navigate(pieceAddress(opened.id, 'together'), { replace: true });
  };

  return (
    <JoinView
      person={people.current()}
      code={room.ok ? undefined : room.code}
      isJoining={isJoining}
      onJoin={(face) => void join(face)}
      onStart={() => navigate(ROUTES.start)}
    />
  );
}
