import type { StageLine } from '../../base/stage-document.ts';
import { createTempoMap } from '../../document/music/tempo-map.ts';
import type { VideoOrder } from '../media-types.ts';
import { WEBVTT_HEAD } from './mp4-words.ts';

/** The words of one language as WebVTT. */
export interface SubtitleTrack {
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly cues: number;
}

/** One track for each language that has sung lines, in the order of the piece. */
export function subtitleTracks({ stage, tempo, seconds, languages = stage.languages }: Pick<VideoOrder, 'stage' | 'tempo' | 'seconds' | 'languages'>): SubtitleTrack[] {
  const map = createTempoMap(tempo);
  return languages.flatMap((language) => {
    const cues = stage.lines.flatMap((line) => {
      const words = wordsIn(line, language);
      const [from, to] = [map.secondsAt(line.start), Math.min(seconds, map.secondsAt(line.end))];
      return words === '' || to <= from ? [] : [`${stamp(from)} --> ${stamp(to)}\n${words}\n`];
    });
    return cues.length === 0 ? [] : [{ language, cues: cues.length, text: `${WEBVTT_HEAD}\n\n${cues.join('\n')}\n` }];
  });
}

/** An empty row would end the cue; marks that WebVTT reads are written as letters. */
function wordsIn({ texts }: StageLine, language: string): string {
  const words = texts.find((text) => text.language === language)?.words ?? '';
  return words
    .split(/\r?\n/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function stamp(seconds: number): string {
  const all = Math.max(0, Math.round(seconds * 1000));
  const part = (value: number, length: number): string => String(Math.floor(value)).padStart(length, '0');
  return `${part(all / 3_600_000, 2)}:${part((all / 60_000) % 60, 2)}:${part((all / 1000) % 60, 2)}.${part(all % 1000, 3)}`;
}
