import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Redo2 from 'lucide-react/icons/redo-2';
import SkipBack from 'lucide-react/icons/skip-back';
import Undo2 from 'lucide-react/icons/undo-2';
import { useMemo, useSyncExternalStore } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { songEnd } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useShortcuts } from '../../ui/actions/use-shortcuts.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { useHistory, useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { LoopIcon } from '../../ui/icons/LoopIcon.tsx';
import { MetronomeIcon } from '../../ui/icons/MetronomeIcon.tsx';
import styles from './PlayBar.module.css';
import { SeekBar } from './SeekBar.tsx';
import { useUndo } from './use-undo.ts';

export interface PlayBarProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
}

const KINDS = ['song', 'clip', 'track', 'metre', 'line'] as const;

/** Play, stop, find a place, take a step back: in reach of the thumb on every screen of a piece. */
export function PlayBar({ piece, engine }: PlayBarProps) {
  const t = useText();
  const announce = useAnnounce();
  const history = useHistory(piece);
  const { undo, redo } = useUndo(piece);
  const end = useQuery(piece, KINDS, songEnd);
  const state = useSyncExternalStore(
    (listener) => engine.changed.listen(listener),
    () => engine.state(),
  );
  const isPlaying = state.phase !== 'stopped';
  const sentenceOf = (step: typeof history.undo) => (step ? t(step.id, step.values) : '');

  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'play', labelId: isPlaying ? 'transport.pause' : 'transport.play', icon: isPlaying ? Pause : Play, keys: { code: 'Space' }, enabled: true,
        run: () => {
          if (isPlaying) engine.pause();
          else void engine.play();
          announce(t(isPlaying ? 'transport.pause' : 'transport.play'));
        },
      },
      { id: 'to-start', labelId: 'transport.to-start', icon: SkipBack, keys: { code: 'Home' }, enabled: true, run: () => engine.stop() },
      { id: 'undo', labelId: 'transport.undo', icon: Undo2, keys: { code: 'KeyZ', mod: true }, enabled: history.undo !== undefined, run: undo },
      { id: 'redo', labelId: 'transport.redo', icon: Redo2, keys: { code: 'KeyZ', mod: true, shift: true }, enabled: history.redo !== undefined, run: redo },
    ],
    [isPlaying, engine, history, undo, redo, announce, t],
  );
  useShortcuts(actions);
  const [play, toStart] = actions;

  return (
    <div className={styles['bar']}>
      {state.sound === 'plain-graph' && <ErrorBanner code="worklet-missing" kind="warning" />}
      <SeekBar piece={piece} engine={engine} end={end} />
      <div className={styles['row']}>
        <IconButton icon={Undo2} label={history.undo ? t('transport.undo-step', { step: sentenceOf(history.undo) }) : t('transport.undo')} isDisabled={!history.undo} onPress={undo} />
        <IconButton icon={Redo2} label={history.redo ? t('transport.redo-step', { step: sentenceOf(history.redo) }) : t('transport.redo')} isDisabled={!history.redo} onPress={redo} />
        {toStart && <IconButton icon={SkipBack} label={t('transport.to-start')} onPress={toStart.run} />}
        {play && <IconButton icon={play.icon} label={t(play.labelId)} kind="main" size="large" onPress={play.run} />}
        <ToggleButton
          icon={LoopIcon}
          iconOnly
          label={t('transport.loop')}
          isOn={state.loop !== undefined}
          onChange={(isOn) => engine.setLoop(isOn ? { from: 0, to: end } : undefined)}
        />
        <ToggleButton icon={MetronomeIcon} iconOnly label={t('transport.metronome')} isOn={state.isMetronomeOn} onChange={(isOn) => engine.setMetronome(isOn)} />
      </div>
    </div>
  );
}
