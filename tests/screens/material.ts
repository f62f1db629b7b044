import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A song that nobody made for the tests, 120 beats long (Debian: openttd-openmsx, GPL). */
export const MIDI_SONG = '/usr/share/games/openttd/baseset/openmsx/5432gone_redfarn.mid';

/** A person who speaks (Allison Smith; Debian: asterisk-core-sounds-en-gsm, CC BY-SA 3.0). */
const VOICE = '/usr/share/asterisk/sounds/en_US_f_Allison/demo-congrats.gsm';

/** A piece of a band (Manolo Camp; Debian: asterisk-moh-opsound-gsm, CC BY-SA). */
const BAND = '/usr/share/asterisk/moh/manolo_camp-morning_coffee.gsm';

function converted(from: string, folder: string, name: string, ...how: readonly string[]): string {
  const path = join(folder, name);
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', from, ...how, path]);
  return path;
}

/** The voice as the fake microphone wants it. */
export const voiceAt = (folder: string): string => converted(VOICE, folder, 'voice.wav', '-ar', '48000', '-ac', '1', '-c:a', 'pcm_s16le');

/** Ten seconds of the band, as phones keep music. */
export const bandAt = (folder: string): string =>
  converted(BAND, folder, 'morning coffee.mp3', '-ss', '5', '-t', '10', '-ar', '44100', '-b:a', '96k');

/** A picture as a camera gives it: turned on its side by its own note, 3000 pixels wide. */
export const photoAt = (folder: string): string => {
  const path = join(folder, 'photo.jpg');
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'mandelbrot=size=3000x2000:rate=1', '-frames:v', '1', '-q:v', '3', path]);
  return path;
};

export const bytesAt = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
