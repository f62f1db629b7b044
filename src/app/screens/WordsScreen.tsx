import { WordsView } from '../../features/words/WordsView.tsx';
import type { PieceViewProps } from './piece-view-props.ts';
import { useOthers, usePlace } from './use-room.ts';

export function WordsScreen({ session }: PieceViewProps) {
  return <WordsView piece={session.piece} engine={session.engine} others={useOthers(session)} onPlace={usePlace(session)} />;
}
