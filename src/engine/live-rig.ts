import type { Clock } from '../base/clock.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { createScope } from '../base/scope.ts';
import { createEmitter, type Signal } from '../base/signal.ts';
import { openRig, type OpeningRig, type Rig, type RigOptions } from './rig.ts';

/** The rig of this moment: opened by a tap, replaced when its context dies or freezes. */
export interface LiveRig {
  now(): Rig | undefined;
  /** Opens or resumes; must be called from a tap the first time. */
  wake(): Promise<Result<Rig, 'sound-refused'>>;
  state(): 'off' | 'suspended' | 'ready' | 'plain-graph';
  readonly changed: Signal<void>;
  /** Another rig has taken over: its clock begins anew. */
  readonly replaced: Signal<Rig>;
  dispose(): void;
}

export type LiveRigOptions = Omit<RigOptions, 'isPlain' | 'onState' | 'onFailure'> & { readonly clock: Clock };

/** A context that says it runs while its time stands still for this long is dead. */
const FROZEN_MS = 1500;
/** Time may pass unseen while a device sleeps: so many ticks must have seen it stand still. */
const FROZEN_TICKS = 20;
const RESUME_MS = 2000;
const REPLACE_PAUSE_MS = 5000;

export function createLiveRig(options: LiveRigOptions): LiveRig {
  const scope = createScope();
  const changed = createEmitter<void>();
  const replaced = createEmitter<Rig>();
  const watch = { time: -1, movedAt: 0, ticks: 0, replacedAt: -Infinity };
  let opening: OpeningRig | undefined;
  let rig: Rig | undefined;
  let isPlain = false;

  const open = (): OpeningRig | undefined => {
    const opened = openRig({
      ...options,
      isPlain,
      onTick() {
        checkClock();
        options.onTick();
      },
      onState() {
        if (opening?.context.state === 'closed' && !scope.disposed) replace();
        else changed.emit();
      },
      onFailure() {
        isPlain = true;
        replace();
      },
    });
    opening = opened;
    void opened?.rig.then((ready) => {
      if (opening !== opened) return;
      rig = ready;
      changed.emit();
    });
    return opened;
  };

  const replace = (): void => {
    const now = options.clock();
    if (scope.disposed || now - watch.replacedAt < REPLACE_PAUSE_MS) return;
    watch.replacedAt = now;
    const old = opening;
    rig = undefined;
    const next = open();
    old?.dispose();
    void next?.context.resume();
    void next?.rig.then((ready) => {
      if (opening === next) replaced.emit(ready);
    });
  };

  const checkClock = (): void => {
    const context = opening?.context;
    if (!context) return;
    const now = options.clock();
    if (context.state !== 'running' || context.currentTime !== watch.time) {
      Object.assign(watch, { time: context.currentTime, movedAt: now, ticks: 0 });
      return;
    }
    watch.ticks += 1;
    if (watch.ticks >= FROZEN_TICKS && now - watch.movedAt > FROZEN_MS) replace();
  };

  const runs = ({ state }: AudioContext): boolean => state === 'running';
  const isRunning = async (context: AudioContext): Promise<boolean> => {
    if (runs(context)) return true;
    // Without a tap some browsers never settle this promise.
    await Promise.race([context.resume().catch(() => undefined), new Promise((late) => setTimeout(late, RESUME_MS))]);
    return runs(context);
  };

  scope.add(() => opening?.dispose());
  return {
    now: () => rig,
    async wake() {
      const first = opening ?? open();
      if (!first) return failed('sound-refused');
      if (await isRunning(first.context)) return ok(await (opening ?? first).rig);
      if (opening === first && first.context.state !== 'suspended') replace();
      const again = opening;
      if (!again || again === first || !(await isRunning(again.context))) return failed('sound-refused');
      return ok(await again.rig);
    },
    state() {
      if (!opening) return 'off';
      if (opening.context.state !== 'running') return 'suspended';
      return rig?.graph.mixer.kind === 'plain-graph' ? 'plain-graph' : 'ready';
    },
    changed,
    replaced,
    dispose: () => scope.dispose(),
  };
}
