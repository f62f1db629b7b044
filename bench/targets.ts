/** What a figure is, what it should reach and what it is held against. */
export interface Target {
  readonly area: 'loading' | 'sound' | 'pictures' | 'together' | 'learning' | 'access';
  readonly name: string;
  readonly unit: string;
  /** `null`: printed to be watched. */
  readonly target: number | null;
  readonly better: 'lower' | 'higher';
  readonly against: string;
}

const goal = (
  area: Target['area'],
  name: string,
  unit: string,
  better: Target['better'],
  target: number | null,
  against = '',
): Target => ({ area, name, unit, target, better, against });

const NATIVE = 'native nodes: source, 3 filters, gain, panner';
const NATIVE_FULL = 'native nodes: 4 filters, compressor, gain, panner, 2 sends to a convolver and a delay, analyser';
const FFMPEG = 'native ffmpeg, same frames as images, x264 ultrafast and aac';
const THROTTLED = 'Slow 4G (1.6 Mbit/s, 150 ms) and 4× slowed CPU';

export const TARGETS = {
  firstSoundBytes: goal('loading', 'brotli to the first sound of the start screen', 'kB', 'lower', 120),
  keptEarlyBytes: goal('loading', 'fetched by the service worker before the first sound', 'kB', 'lower', 0),
  studioBytes: goal('loading', 'brotli to a usable studio with a starter playing, sounds apart', 'kB', 'lower', 260),
  starterSoundBytes: goal('loading', 'sounds of a starter', 'kB', 'lower', 300),
  viewerBytes: goal('loading', 'brotli of the script in a viewer file', 'kB', 'lower', 60),
  watchSeconds: goal('loading', 'seconds to the first sound of a finished piece at its address', 's', 'lower', 2, THROTTLED),
  watchBytes: goal('loading', 'bytes of that until the first sound, three minutes of song', 'kB', 'lower', null, THROTTLED),
  earlyEncoderBytes: goal('loading', 'ffmpeg, fabric and encoders before the first sound', 'kB', 'lower', 0),
  precacheBytes: goal('loading', 'brotli kept for use without a network', 'MB', 'lower', 12),
  firstSoundSeconds: goal('loading', 'seconds to the first sound', 's', 'lower', 2.2, THROTTLED),
  studioSeconds: goal('loading', 'seconds to a studio with a starter playing', 's', 'lower', 4, THROTTLED),

  mixerPlain: goal('sound', 'mixer worklet, 3 bands, gain, pan, 8 tracks', '×', 'higher', 6, NATIVE),
  mixerWired: goal('sound', 'the same with a native source on each input of the worklet', '×', 'higher', null, NATIVE),
  mixerFull: goal('sound', 'mixer worklet, whole strip, 8 tracks', '×', 'higher', 3, NATIVE_FULL),
  mixerTone: goal(
    'sound',
    'mixer worklet, 3 bands, gain, pan, 8 tracks, with Tone',
    '×',
    'higher',
    null,
    'Tone.Player, EQ3, Channel',
  ),
  mixerApart: goal(
    'sound',
    'largest difference of a sample, 8 tracks',
    '',
    'lower',
    1e-5,
    'the same mix with native nodes',
  ),
  lostNotes: goal(
    'sound',
    'lost notes, main thread blocked 300 ms',
    '',
    'lower',
    0,
    '24 strokes heard on the audio thread',
  ),
  lateSamples: goal('sound', 'largest deviation of an onset, main thread blocked 300 ms', 'samples', 'lower', 1),
  flatness: goal('sound', 'offline render, 40 s', '×', 'higher', 0.95, '10 s of the same song'),
  renderSpeed: goal('sound', 'offline render, 8 full tracks', '× real time', 'higher', 60),
  renderSpeedLarge: goal('sound', 'offline render, 64 tracks', '× real time', 'higher', 8),
  voices: goal('sound', 'voices held by one core', '×', 'higher', 8, 'Tone.PolySynth of triangles, offline'),
  opening: goal('sound', 'open a piece of 10,000 notes', '×', 'lower', 1.5, 'Y.applyUpdate of it alone'),
  documentV1: goal('sound', 'document, 1,000 notes, V1', 'kB', 'lower', null),
  documentV2: goal('sound', 'document, 1,000 notes, V2', 'kB', 'lower', null),
  documentGzip: goal('sound', 'document, 1,000 notes, V2 and gzip', 'kB', 'lower', null),

  frame: goal('pictures', 'frame of 50, 200, 500 moving things, the worst', '×', 'lower', 1.2, 'plain canvas calls'),
  movingThings: goal('pictures', 'deciding what is seen of 500 things that move by themselves', 'ms', 'lower', 1),
  videoNative: goal('pictures', '720p30 export in the worker, a photo and sung words', '×', 'higher', 0.85, FFMPEG),
  videoNativeFull: goal('pictures', '720p30 export in the worker, 50 things', '×', 'higher', 0.7, FFMPEG),
  videoRealTime: goal('pictures', '720p30 export in the worker', '× real time', 'higher', null),
  videoWasm: goal(
    'pictures',
    '720p30 export in the worker, with WebAssembly',
    '×',
    'higher',
    5,
    'ffmpeg.wasm, the same short clip',
  ),
  videoBlock: goal('pictures', 'longest block of the main thread while exporting', 'ms', 'lower', 16),
  videoMemory: goal('pictures', 'memory of the page while ten minutes of video are made', 'MB', 'lower', 300),
  waveform: goal('pictures', 'waveform of five minutes from stored peaks', 'ms', 'lower', 16.7),

  directRatio: goal(
    'together',
    'edit to the other’s document, direct, median',
    '×',
    'lower',
    1.5,
    'round trip of a bare data channel',
  ),
  directMedian: goal('together', 'edit to the other’s document, direct, median', 'ms', 'lower', null),
  directP95: goal('together', 'edit to the other’s document, direct, p95', 'ms', 'lower', 15),
  directFrame: goal('together', 'edit to the other’s next picture, direct, median', 'ms', 'lower', null),
  relayMedian: goal('together', 'edit to the other’s document, by the relay, 2 people, median', 'ms', 'lower', null),
  relayP95: goal('together', 'edit to the other’s document, by the relay, 2 people, p95', 'ms', 'lower', null),
  meeting: goal('together', 'from joining to the open channel, direct', 's', 'lower', null),
  firstSync: goal('together', 'first sync of a piece of 600 kB, direct', 's', 'lower', 0.5),
  firstSyncLarge: goal('together', 'first sync of 6 MB, direct', 's', 'lower', 4),
  eightP95: goal('together', 'edit to the others’ documents, direct, 8 people all writing, p95', 'ms', 'lower', 60),
  eightMessages: goal('together', 'messages an edit, 8 in a room', '', 'lower', 16),
  guard: goal('together', 'guard, each update', 'µs', 'lower', 15),
  crowdP50: goal('together', 'by the relay, 30 people, 2 edits/s and presence, p50', 'ms', 'lower', 40),
  crowdP95: goal('together', 'by the relay, 30 people, p95', 'ms', 'lower', 150),
  crowdP99: goal('together', 'by the relay, 30 people, p99', 'ms', 'lower', 400),
  crowdHocuspocus: goal(
    'together',
    'by the relay, 30 people, median, with guard, log and acknowledgement',
    '×',
    'lower',
    1.1,
    'Hocuspocus as it comes',
  ),
  crowdYWebsocket: goal('together', 'the same', '×', 'lower', 1.1, 'a y-websocket server in memory'),
  crowdAck: goal('together', 'durable acknowledgement at 60 edits/s, p95', 'ms', 'lower', 60),
  crowdCore: goal('together', 'relay with 30 people, of a core', '%', 'lower', 40),
  crowdMemory: goal('together', 'relay with 30 people, memory', 'MB', 'lower', 200),

  planTime: goal('learning', 'profile and plan over 200 kept records', 'ms', 'lower', null),
  planTimeMany: goal('learning', 'profile and plan over 10,000 kept records', 'ms', 'lower', 200),
  badgeSign: goal('learning', 'sign a badge with 5 endorsements', 'ms', 'lower', 250),
  badgeCheck: goal('learning', 'check a badge with 5 endorsements, each signature', 'ms', 'lower', 500),

  catalogue: goal('access', 'texts present in each language', '%', 'higher', 100),
  axe: goal('access', 'axe on the start screen, English and Arabic, three themes', 'violations', 'lower', 0),
} as const satisfies Readonly<Record<string, Target>>;

export type FigureId = keyof typeof TARGETS;
