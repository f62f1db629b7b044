import { readFileSync } from 'node:fs';
import type { Browser, Page, Request } from 'playwright-core';
import { compilePo } from '../../scripts/vite-po.ts';
import { openPerson } from '../../tests/support/browser.ts';
import type { RunningStudio } from '../../tests/support/studio.ts';

/** `pad`: the first touch of the start screen sounds. `starter`: a starter is opened and played. */
export type VisitKind = 'pad' | 'starter';

export interface Visit {
  /** What was asked for before the sound, each once, with the bytes that travel; `isKept`: by the service worker, for a time without a network. */
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly askedAt: number;
    readonly isKept: boolean;
  }[];
  /** Milliseconds from the first request to the first sound. */
  readonly soundAt: number;
}

/** Slow 4G as others measured it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWED = 4;

/**
 * Listens to every audio context of the page and notes when something sounds. Runs inside the page before its own code, so it
 * uses nothing from outside itself.
 */
function listenForSound(): void {
  const Native = globalThis.AudioContext;
  const notes = { soundAt: 0 };
  Object.assign(globalThis, { benchSound: notes });
  class Listened extends Native {
    private readonly tap: AnalyserNode;
    constructor(options?: AudioContextOptions) {
      super(options);
      this.tap = new AnalyserNode(this, { fftSize: 2048 });
      this.tap.connect(super.destination);
      const samples = new Float32Array(2048);
      const look = setInterval(() => {
        if (notes.soundAt > 0 || this.state === 'closed') return clearInterval(look);
        this.tap.getFloatTimeDomainData(samples);
        if (samples.some((sample) => Math.abs(sample) > 0.003)) notes.soundAt = performance.now();
      }, 5);
    }
    override get destination(): AudioDestinationNode {
      return this.tap as unknown as AudioDestinationNode;
    }
  }
  globalThis.AudioContext = Listened;
}

/** Visits the studio for the first time, as a new person with nothing kept, and goes on until something sounds. */
export async function visit(
  browser: Browser,
  studio: RunningStudio,
  { kind, isSlow = false }: { kind: VisitKind; isSlow?: boolean },
): Promise<Visit> {
  const person = await openPerson(browser, { size: { width: 360, height: 640 }, touch: true });
  const requests: { request: Request; askedAt: number }[] = [];
  let begun = 0;
  person.context.on('request', (request) => requests.push({ request, askedAt: performance.now() - begun }));
  try {
    const { page } = person;
    await page.addInitScript(listenForSound);
    if (isSlow) await slowDown(page);
    begun = performance.now();
    await page.goto(studio.url, { waitUntil: 'commit' });
    if (kind === 'pad') await tapPad(page);
    else await playStarter(page);
    const soundAt = await heard(page);
    const files: Visit['files'][number][] = [];
    for (const { request, askedAt } of requests) {
      const url = new URL(request.url());
      // What comes after the sound is not waited for, and what a page makes itself does not travel.
      if (askedAt > soundAt || url.protocol === 'blob:' || files.some(({ path }) => path === url.pathname)) continue;
      files.push({
        path: url.pathname,
        bytes: await wireBytes(studio, url.pathname),
        askedAt,
        isKept: request.serviceWorker() !== null,
      });
    }
    return { files, soundAt };
  } finally {
    await person.close();
  }
}

/** As it travels to a browser that reads brotli: the same for the page, its workers and its service worker. */
export async function wireBytes(studio: RunningStudio, path: string): Promise<number> {
  const answer = await fetch(studio.url + path, { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } });
  const length = Number(answer.headers.get('Content-Length'));
  if (!answer.ok || !(length > 0)) throw new Error(`${path} is not served (${answer.status})`);
  return length;
}

/** A slow line and a slow processor. */
export async function slowDown(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW_4G);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
}

const PLAY = String(
  compilePo(readFileSync(new URL('../../src/ui/locales/transport/en.po', import.meta.url), 'utf8'))['transport.play'],
);

async function tapPad(page: Page): Promise<void> {
  await page.locator('main button svg').first().waitFor();
  await page
    .locator('main section')
    .filter({ has: page.locator('button:nth-of-type(6)') })
    .locator('button')
    .first()
    .tap();
}

async function playStarter(page: Page): Promise<void> {
  await page.locator('section[aria-labelledby="start-new"] li button').first().tap();
  await page.getByRole('button', { name: PLAY, exact: true }).tap({ timeout: 60_000 });
}

/** Milliseconds of the page's own clock, which begins with its first request. */
async function heard(page: Page): Promise<number> {
  const sound = await page.waitForFunction(
    () => {
      const notes: unknown = Reflect.get(globalThis, 'benchSound');
      const at: unknown = typeof notes === 'object' && notes !== null ? Reflect.get(notes, 'soundAt') : 0;
      return typeof at === 'number' && at > 0 ? at : false;
    },
    undefined,
    { timeout: 60_000, polling: 20 },
  );
  return Number(await sound.jsonValue());
}
