import { TalkHere } from '../../features/talk/TalkHere.tsx';
import type { TalkPlace } from '../../features/talk/talk-types.ts';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import type { PieceSession } from '../session/piece-session.ts';
import { talkProps } from './talk-props.ts';

const AREAS = ['talk', 'errors'];

/** The comments on the part of the studio that is open; comes after the part itself. */
export function TalkSign({ session, view }: { readonly session: PieceSession; readonly view: TalkPlace }) {
  return (
    <TextsArea areas={AREAS}>
      <TalkHere {...talkProps(session)} view={view} />
    </TextsArea>
  );
}
