import { useEffect, useRef, useState } from 'react';
import type { Facts, Result } from '../../base/result.ts';
import { useUnexpected } from '../../ui/hooks/use-unexpected.ts';
import type { ExportAccess, ExportForm, ExportWork, VideoChoice } from './export-types.ts';

type MakingState =
  | { readonly type: 'idle' }
  /** A part must be fetched first; its size is shown before. */
  | { readonly type: 'asking'; readonly bytes: number }
  /** It is recorded while it plays: the person knows before that the page must stay in sight. */
  | { readonly type: 'warning' }
  | { readonly type: 'making'; readonly done: number }
  | { readonly type: 'failed'; readonly code: string; readonly facts: Facts }
  | { readonly type: 'made'; readonly blob: Blob };

/** How the person wants it; each file looks at what concerns it. */
export interface MakingChoice {
  readonly video: VideoChoice;
  /** Second of the song, for stills. */
  readonly from: number;
}

interface MakingOptions {
  readonly choice: MakingChoice;
  /** The person has seen the size of what must be fetched, or what must be kept in mind. */
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

  const make = async ({ choice, isAgreed, isWithoutMissing = false }: MakingOptions): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    if (form === 'video' && !isAgreed) {
      const way = await access.planVideo(choice.video);
      if (controller.signal.aborted) return;
      if (way === 'none') return setState({ type: 'failed', code: 'video-impossible', facts: {} });
      if (way.way === 'recorder') return setState({ type: 'warning' });
      if (way.loadBytes > ASK_FIRST_BYTES) return setState({ type: 'asking', bytes: way.loadBytes });
    }
    setState({ type: 'making', done: 0 });
    const work = {
      isWithoutMissing,
      signal: controller.signal,
      onProgress: (done: number) => !controller.signal.aborted && setState({ type: 'making', done }),
    };
    const made = await makeForm(form, access, choice, work);
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

function makeForm(form: ExportForm, access: ExportAccess, { video, from }: MakingChoice, work: ExportWork): Promise<Result<Blob>> {
  if (form === 'video') return access.video(video, work);
  if (form === 'poster' || form === 'loop') return access[form]({ from }, work);
  return access[form](work);
}
