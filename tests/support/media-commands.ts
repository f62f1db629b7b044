import { heardBy, made, probe, readBy, seenBy, type Probed } from './ffprobe.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** What a test in the browser may ask of the machine: to look at a media file with independent eyes. */
export const MEDIA_COMMANDS = {
  probeMedia: (_context: unknown, base64: string, name: string): Probed => probe(bytesOf(base64), name),
  /** The first channel at 48 kHz, as base64 of 32-bit floats. */
  hearMedia: (_context: unknown, base64: string, name: string): string =>
    Buffer.from(heardBy(bytesOf(base64), name).buffer).toString('base64'),
  /** How light each picture is, 0 to 255. */
  seeMedia: (_context: unknown, base64: string, name: string): number[] => seenBy(bytesOf(base64), name),
  /** A subtitle track as WebVTT. */
  readMedia: (_context: unknown, base64: string, name: string, track: number): string => readBy(bytesOf(base64), name, track),
  /** A file that ffmpeg makes, as base64. */
  makeMedia: (_context: unknown, args: readonly string[], name: string): string => Buffer.from(made(args, name)).toString('base64'),
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    probeMedia(base64: string, name: string): Promise<Probed>;
    hearMedia(base64: string, name: string): Promise<string>;
    seeMedia(base64: string, name: string): Promise<number[]>;
    readMedia(base64: string, name: string, track: number): Promise<string>;
    makeMedia(args: readonly string[], name: string): Promise<string>;
  }
}
