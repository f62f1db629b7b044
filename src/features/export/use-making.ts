import { useEffect, useRef, useState } from 'react';
import type { Facts, Result } from '../../base/result.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import type { ExportAccess, ExportForm } from './export-types.ts';

type MakingState =
  | { readonly type: 'idle' }
  /** A part must be fetched first; its size is shown before. */
  | { readonly type: 'asking'; readonly bytes: number }
  | { readonly type: 'making'; readonly done: number }
  | { readonly type: 'failed'; readonly code: string; readonly facts: Facts }
  | { readonly type: 'made'; readonly blob: Blob };

interface MakingOptions {
  readonly height: number;
  /** The person has seen the size of what must be fetched. */
  readonly isAgreed: boolean;
  /** Recordings that are not on this device are left out. */
  readonly isWithoutMissing?: boolean;
}

interface Making {
  readonly state: MakingState;
  start(options: MakingOptions): void;
  cancel(): void;
  reset(): void;
}

/** Nothing larger is fetched unasked. */
const ASK_FIRST_BYTES = 1_000_000;

/** Makes one file: progress, cancel, failure and result. Leaving the screen stops the work. */
export function useMaking(form: ExportForm, access: ExportAccess): Making {
  const [state, setState] = useState<MakingState>({ type: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const unexpected = useUnexpected();
  useEffect(() => () => running.current?.abort(), []);

  const make = async ({ height, isAgreed, isWithoutMissing = false }: MakingOptions): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    if (form === 'video' && !isAgreed) {
      const way = await access.planVideo();
      if (controller.signal.aborted) return;
      if (way === 'none') return setState({ type: 'failed', code: 'video-impossible', facts: {} });
      if (way.loadBytes > ASK_FIRST_BYTES) return setState({ type: 'asking', bytes: way.loadBytes });
    }
    setState({ type: 'making', done: 0 });
    const work = {
      isWithoutMissing,
      signal: controller.signal,
      onProgress: (done: number) => !controller.signal.aborted && setState({ type: 'making', done }),
    };
    const made: Result<Blob> =
      form === 'video' ? await access.video({ height: height === 480 ? 480 : 720 }, work) : await access[form](work);
    // Stopped, or stopped and begun anew: what is seen belongs to the newer one.
    if (controller.signal.aborted) return;
    if (!made.ok) return setState({ type: 'failed', code: made.code, facts: made.facts });
    access.note(form);
    setState({ type: 'made', blob: made.value });
  };

  const cancel = (): void => {
    running.current?.abort();
    setState({ type: 'idle' });
  };
  return { state, start: (options) => void make(options).catch(unexpected), cancel, reset: cancel };
}
