import * as v from 'valibot';
import { ANSWER_LIMITS, ANSWER_STICKERS, WATCH_PLACES, type NewAnswer, type ShownPiece } from '../../src/base/watch.ts';
import { LIMITS } from '../limits.ts';

const Media = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  mime: v.pipe(v.string(), v.maxLength(80)),
});

const Shown = v.pipe(
  v.object({
    v: v.literal(1),
    place: v.picklist(WATCH_PLACES),
    title: v.pipe(v.string(), v.maxLength(200)),
    about: v.pipe(v.string(), v.maxLength(600)),
    language: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/)),
    shape: v.pipe(v.number(), v.minValue(0.2), v.maxValue(5)),
    data: Media,
    sound: v.nullable(Media),
    poster: v.nullable(Media),
    card: v.nullable(Media),
    project: v.nullable(Media),
    files: v.pipe(v.array(Media), v.maxLength(LIMITS.watch.files)),
    play: v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), v.pipe(v.string(), v.maxLength(60))),
  }),
  // Every file that is named for a purpose is among those that are kept.
  v.check(({ data, sound, poster, card, project, files }) =>
    [data, sound, poster, card, project].every((media) => media === null || files.some(({ id }) => id === media.id)),
  ),
);

/** What makers sent, if it is that. */
export function readShownPiece(value: unknown): ShownPiece | undefined {
  const read = v.safeParse(Shown, value);
  return read.success ? read.output : undefined;
}

const Answer = v.pipe(
  v.object({
    v: v.literal(1),
    name: v.pipe(v.string(), v.trim(), v.maxLength(ANSWER_LIMITS.name)),
    sticker: v.union([v.picklist(ANSWER_STICKERS), v.literal('')]),
    words: v.pipe(v.string(), v.trim(), v.maxLength(ANSWER_LIMITS.words)),
    voice: v.pipe(v.string(), v.maxLength(Math.ceil(ANSWER_LIMITS.voiceBytes / 3) * 4), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
    title: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.check(({ sticker, words, voice }) => sticker !== '' || words !== '' || voice !== ''),
);

/** What a viewer sent, if it is that and not empty. */
export function readAnswer(value: unknown): NewAnswer | undefined {
  const read = v.safeParse(Answer, value);
  return read.success ? read.output : undefined;
}
