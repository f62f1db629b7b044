import { all, changed, handled, madeSo } from './checks.ts';
import {
  hasLinesInTwo,
  hasOwnLines,
  hasOwnLinesHere,
  hasOwnPicture,
  hasScenes,
  isAllDescribed,
  isAllTimed,
} from './piece-states.ts';
import { seen, told } from './step.ts';

const WRITE = {
  picture: 'word',
  place: 'words',
  controls: ['words.line.add', 'words.first-lines', 'words.mode.write'],
} as const;

export const chooseWord = told('choose-word', { picture: 'thought', place: 'words' });
export const rememberPlace = told('remember-place', { picture: 'thought', place: 'words' });
export const rememberProverb = told('remember-proverb', { picture: 'thought', place: 'words' });
export const readAloud = told('read-aloud', { picture: 'talk', place: 'words' });
export const hearPeople = told('hear-people', { picture: 'walk', place: 'words' });
export const askMeaning = told('ask-meaning', { picture: 'talk', place: 'words' });
export const askCheck = told('ask-check', { picture: 'talk', place: 'words' });
export const sayHello = told('say-hello', { picture: 'talk', place: 'words' });
export const singAlong = told('sing-along', {
  picture: 'voice',
  place: 'words',
  controls: ['words.sing.start', 'words.mode.sing'],
});

export const lines = (count: number) => seen('lines', WRITE, madeSo('words', hasOwnLines(count)), { count });
export const linesHere = (count: number) =>
  seen('lines-here', { ...WRITE, picture: 'language' }, madeSo('words', hasOwnLinesHere(count)), { count });
export const linesInTwo = (count: number) =>
  seen(
    'lines-in-two',
    { ...WRITE, picture: 'language' },
    all(madeSo('words', hasLinesInTwo(count)), madeSo('words', hasOwnLinesHere(count))),
    { count },
  );
export const timeLines = seen(
  'time-lines',
  { picture: 'time', place: 'words', controls: ['words.tap.start', 'words.mode.time'] },
  all(changed('line', ['start', 'end']), madeSo('words', isAllTimed)),
);

const PICTURES = 'pictures';
const FIRST = 'pictures.scene.first';
export const scene = seen(
  'scene',
  { picture: 'picture', place: PICTURES, controls: [FIRST, 'pictures.scene.add'] },
  handled(['scene'], 1),
);
export const scenes = (count: number) =>
  seen(
    'scenes',
    { picture: 'picture', place: PICTURES, controls: ['pictures.scene.add', FIRST] },
    all(handled(['scene'], 1), madeSo('picture', hasScenes(count))),
    { count },
  );
export const background = seen(
  'background',
  { picture: 'picture', place: PICTURES, controls: ['pictures.ground', 'pictures.scene.tools', FIRST] },
  changed('scene', ['background', 'backgroundEnd']),
);
export const strokes = (count: number) =>
  seen(
    'strokes',
    { picture: 'draw', place: PICTURES, controls: ['pictures.add.draw', FIRST] },
    all(handled(['picture'], count), madeSo('picture', hasOwnPicture('drawing'))),
    { count },
  );
export const photo = seen(
  'photo',
  { picture: 'picture', place: PICTURES, controls: ['pictures.add.photo', FIRST] },
  madeSo('picture', hasOwnPicture('photo')),
);
export const textOnPicture = seen(
  'text-on-picture',
  { picture: 'word', place: PICTURES, controls: ['pictures.add.text', FIRST] },
  madeSo('picture', hasOwnPicture('text')),
);
export const wordsOnPicture = seen(
  'words-on-picture',
  { picture: 'word', place: PICTURES, controls: ['pictures.add.lyrics', FIRST] },
  madeSo('picture', hasOwnPicture('lyrics')),
);
export const describe = seen(
  'describe',
  { picture: 'describe', place: PICTURES, controls: ['pictures.alt', FIRST] },
  all(changed('picture', ['alt']), madeSo('picture', isAllDescribed)),
);
