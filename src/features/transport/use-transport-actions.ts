import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Redo2 from 'lucide-react/icons/redo-2';
import SkipBack from 'lucide-react/icons/skip-back';
import Undo2 from 'lucide-react/icons/undo-2';
import { useMemo } from 'react';
import type { Ticks } from '../../base/units.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Engine, TransportState } from '../../engine/engine-types.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { useHistory } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LoopIcon } from '../../ui/icons/LoopIcon.tsx';
import { MetronomeIcon } from '../../ui/icons/MetronomeIcon.tsx';
import { useUndo } from './use-undo.ts';

export type TransportActions = Readonly<Record<'play' | 'toStart' | 'undo' | 'redo' | 'loop' | 'metronome', Action>>;

/** What one can do with the song as a whole, the same for buttons, keys and the list of keys. */
export function useTransportActions(piece: PieceDoc, engine: Engine, { state, end }: { state: TransportState; end: Ticks }): TransportActions {
  const t = useText();
  const announce = useAnnounce();
  const history = useHistory(piece);
  const { undo, redo } = useUndo(piece);
  return useMemo(() => {
    const isPlaying = state.phase !== 'stopped';
    const play = (): void => {
      if (isPlaying) engine.pause();
      else void engine.play();
      announce(t(isPlaying ? 'transport.pause' : 'transport.play'));
    };
    const loop = (): void => engine.setLoop(state.loop ? undefined : { from: 0, to: end });
    return {
      play: { id: 'play', labelId: isPlaying ? 'transport.pause' : 'transport.play', icon: isPlaying ? Pause : Play, keys: { code: 'Space' }, enabled: true, run: play },
      toStart: { id: 'to-start', labelId: 'transport.to-start', icon: SkipBack, keys: { code: 'Home' }, enabled: true, run: () => engine.stop() },
      loop: { id: 'loop', labelId: 'transport.loop', icon: LoopIcon, keys: { code: 'KeyL' }, enabled: true, run: loop },
      metronome: { id: 'metronome', labelId: 'transport.metronome', icon: MetronomeIcon, keys: { code: 'KeyM' }, enabled: true, run: () => engine.setMetronome(!state.isMetronomeOn) },
      undo: { id: 'undo', labelId: 'transport.undo', icon: Undo2, keys: { code: 'KeyZ', mod: true }, enabled: history.undo !== undefined, run: undo },
      redo: { id: 'redo', labelId: 'transport.redo', icon: Redo2, keys: { code: 'KeyZ', mod: true, shift: true }, enabled: history.redo !== undefined, run: redo },
    };
  }, [state, engine, end, history, undo, redo, announce, t]);
}
