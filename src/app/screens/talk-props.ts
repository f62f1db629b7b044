import type { TalkProps } from '../../features/talk/talk-types.ts';
import type { PieceSession } from '../session/piece-session.ts';
import { encodeTake } from './importers.ts';

const VOICE: TalkProps['voice'] = {
  open: async (mostSeconds) => (await import('../../engine/capture/voice.ts')).openVoice(mostSeconds),
  encode: encodeTake,
};

/** What talking about the open piece takes from its session. */
export const talkProps = ({ piece, engine, assets }: PieceSession): TalkProps => ({
  piece,
  position: () => engine.position(),
  onSeek: (tick) => engine.seek(tick),
  assets,
  voice: VOICE,
});
