/**
 * The browser's own sound, in place of the package `standardized-audio-context`, which repairs browsers older than those the
 * studio is built for. Tone.js asks for these names; the build hands it this file (`scripts/vite-shared.ts`).
 */
export const AudioBuffer = globalThis.AudioBuffer;
export const AudioContext = globalThis.AudioContext;
export const AudioWorkletNode = globalThis.AudioWorkletNode;
export const OfflineAudioContext = globalThis.OfflineAudioContext;

export const isAnyAudioContext = (thing: unknown): boolean => thing instanceof AudioContext;
export const isAnyAudioNode = (thing: unknown): boolean => thing instanceof AudioNode;
export const isAnyAudioParam = (thing: unknown): boolean => thing instanceof AudioParam;
export const isAnyOfflineAudioContext = (thing: unknown): boolean => thing instanceof OfflineAudioContext;
export const isSupported = async (): Promise<boolean> => 'AudioContext' in globalThis;
