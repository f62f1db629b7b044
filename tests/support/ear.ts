import type { BrowserContext, Page } from 'playwright-core';

/** Runs inside the page before anything of it: it must not use anything from outside itself. */
function grow(): void {
  const heard = { peak: 0, states: new Map<BaseAudioContext, AnalyserNode>() };
  const samples = new Float32Array(2048);
  const { connect } = AudioNode.prototype;
  const listen = function (this: AudioNode, ...to: unknown[]): unknown {
    const [target] = to;
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
      const ear = heard.states.get(target.context) ?? target.context.createAnalyser();
      heard.states.set(target.context, ear);
      Reflect.apply(connect, this, [ear]);
    }
    return Reflect.apply(connect, this, to);
  };
  Reflect.set(AudioNode.prototype, 'connect', listen);
  setInterval(() => {
    for (const ear of heard.states.values()) {
      ear.getFloatTimeDomainData(samples);
      for (const sample of samples) heard.peak = Math.max(heard.peak, Math.abs(sample));
    }
  }, 20);
  Reflect.set(globalThis, 'overheard', () => {
    const { peak } = heard;
    heard.peak = 0;
    return { peak, states: [...heard.states.keys()].map(({ state }) => state) };
  });
}

/** What came out of a page since it was last asked. */
export interface Overheard {
  /** The loudest sample, 1 is full scale. */
  readonly peak: number;
  readonly states: readonly AudioContextState[];
}

/** Puts an ear beside the loudspeaker of every page that this context opens from now on. */
export const growEar = (context: BrowserContext): Promise<unknown> => context.addInitScript(grow);

/** What was heard since the last time. */
export const overheard = (page: Page): Promise<Overheard> =>
  page.evaluate<Overheard>('globalThis.overheard?.() ?? { peak: 0, states: [] }');
