import Keyboard from 'lucide-react/icons/keyboard';
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { songEnd } from '../../document/queries/song.ts';
import type { Engine } from '../../engine/engine-types.ts';
import type { Action } from '../../ui/actions/action.ts';
import { useShortcuts } from '../../ui/actions/use-shortcuts.ts';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { ToggleButton } from '../../ui/components/ToggleButton.tsx';
import { NARROW, useMediaQuery } from '../../ui/hooks/use-media-query.ts';
import { useHistory, useQuery } from '../../ui/hooks/use-query.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import styles from './PlayBar.module.css';
import { SeekBar } from './SeekBar.tsx';
import { useTransportActions } from './use-transport-actions.ts';
import { useWholeLoop } from './use-whole-loop.ts';

const ShortcutsSheet = lazy(() => import('../../ui/components/ShortcutsSheet.tsx').then((module) => ({ default: module.ShortcutsSheet })));

export interface PlayBarProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
}

const KINDS = ['song', 'clip', 'track', 'metre', 'line'] as const;

/** Play, stop, find a place, take a step back: in reach of the thumb on every screen of a piece. */
export function PlayBar({ piece, engine }: PlayBarProps) {
  const t = useText();
  const history = useHistory(piece);
  const end = useQuery(piece, KINDS, songEnd);
  const state = useSyncExternalStore(
    (listener) => engine.changed.listen(listener),
    () => engine.state(),
  );
  useWholeLoop(engine, end);
  const isNarrow = useMediaQuery(NARROW);
  const [areKeysShown, setAreKeysShown] = useState(false);
  const actions = useTransportActions(piece, engine, { state, end });
  const { play, toStart, undo, redo, loop, metronome } = actions;
  const all = useMemo(() => Object.values(actions), [actions]);
  useShortcuts(all);
  const labelOf = ({ labelId }: Action, step: typeof history.undo): string =>
    step ? t(`${labelId}-step`, { step: t(step.id, step.values) }) : t(labelId);

  return (
    <div className={styles['bar']}>
      {state.sound === 'plain-graph' && <ErrorBanner code="worklet-missing" kind="warning" />}
      {state.sound === 'unreachable' && <ErrorBanner code="sounds-unreachable" />}
      {state.sound === 'loading' && (
        <p className={styles['preparing']} role="status">
          {t('transport.preparing')}
        </p>
      )}
      <SeekBar piece={piece} engine={engine} end={end} />
      <div className={styles['row']}>
        <IconButton icon={undo.icon} label={labelOf(undo, history.undo)} isDisabled={!undo.enabled} onPress={undo.run} />
        <IconButton icon={redo.icon} label={labelOf(redo, history.redo)} isDisabled={!redo.enabled} onPress={redo.run} />
        <IconButton icon={toStart.icon} label={t(toStart.labelId)} onPress={toStart.run} />
        <IconButton icon={play.icon} label={t(play.labelId)} kind="main" size="large" onPress={play.run} />
        <ToggleButton icon={loop.icon} iconOnly label={t(loop.labelId)} isOn={state.loop !== undefined} onChange={loop.run} />
        <ToggleButton icon={metronome.icon} iconOnly label={t(metronome.labelId)} isOn={state.isMetronomeOn} onChange={metronome.run} />
        {!isNarrow && <IconButton icon={Keyboard} label={t('core.keys.title')} onPress={() => setAreKeysShown(true)} />}
      </div>
      {areKeysShown && (
        <Suspense>
          <ShortcutsSheet groups={[{ title: t('transport.keys'), actions: all }]} isOpen onClose={() => setAreKeysShown(false)} />
        </Suspense>
      )}
    </div>
  );
}
