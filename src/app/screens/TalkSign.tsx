import { useEffect } from 'react';
import { TalkHere } from '../../features/talk/TalkHere.tsx';
import type { TalkPlace } from '../../features/talk/talk-types.ts';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { talkProps } from './talk-props.ts';

const AREAS = ['talk', 'errors'];

/** The comments on the part of the studio that is open; comes after the part itself. */
export function TalkSign({ session, view }: { readonly session: PieceSession; readonly view: TalkPlace }) {
  return (
    <TextsArea areas={AREAS}>
      <LetterBell session={session} />
      <TalkHere {...talkProps(session)} view={view} />
    </TextsArea>
  );
}

/** Says once that a letter came, while one works elsewhere in the piece. */
function LetterBell({ session }: { readonly session: PieceSession }) {
  const t = useText();
  const toast = useToast();
  useEffect(() => {
    let known = session.letters.all().length;
    return session.letters.changed.listen(() => {
      const all = session.letters.all();
      const latest = all.at(-1);
      if (latest && all.length > known) toast.show({ sentence: t(latest.text.startsWith('IGA1.') ? 'talk.letters.arrived-ask' : 'talk.letters.arrived-word') });
      known = all.length;
    });
  }, [session, t, toast]);
  return null;
}
