import { all, changed, commanded, handled, madeSo, workedOnePart } from './checks.ts';
import { hasChords, hasSoftAndStrong, isOddMetre, isQuick, isSlow } from './piece-states.ts';
import { seen, told } from './step.ts';

const PLAY = ['transport.play'];
const SONG = ['compose.song.facts'];
const DRUMS = ['compose.steps.grid', 'compose.clip.begin', 'compose.track.add'];
const NOTES = ['compose.notes.grid', 'compose.clip.begin', 'compose.track.add'];

export const listen = told('listen', { picture: 'listen', place: 'compose', controls: PLAY });
export const listenTwice = told('listen-twice', { picture: 'listen', place: 'compose', controls: PLAY });
export const listenAgain = told('listen-again', { picture: 'listen', place: 'compose', controls: PLAY });
export const closeEyes = told('close-eyes', { picture: 'listen', place: 'compose', controls: PLAY });
export const move = told('move', { picture: 'heart', place: 'compose', controls: PLAY });
export const feelPulse = told('feel-pulse', { picture: 'heart', place: 'compose' });
export const clapOdd = told('clap-odd', { picture: 'beat', place: 'compose' });
export const sayName = told('say-name', { picture: 'talk', place: 'compose' });
export const hum = told('hum', { picture: 'voice', place: 'compose' });
export const walk = told('walk', { picture: 'walk', place: 'compose' });

export const beats = (count: number) =>
  seen('beats', { picture: 'beat', place: 'compose', controls: DRUMS }, workedOnePart(['step'], count), { count });
export const softAndStrong = seen(
  'soft-and-strong',
  { picture: 'beat', place: 'compose', controls: ['compose.strength.name', ...DRUMS] },
  all(workedOnePart(['step'], 12), madeSo('sound', hasSoftAndStrong)),
);
export const notes = (count: number) =>
  seen('notes', { picture: 'note', place: 'compose', controls: NOTES }, workedOnePart(['note'], count), { count });
export const changeNotes = (count: number) =>
  seen('change-notes', { picture: 'note', place: 'compose', controls: NOTES }, handled(['note'], count), { count });
export const chords = (count: number) =>
  seen('chords', { picture: 'note', place: 'compose', controls: NOTES }, madeSo('sound', hasChords(count)), { count });
export const moveNotes = (count: number) =>
  seen(
    'move-notes',
    { picture: 'note', place: 'compose', controls: NOTES },
    commanded(['moveNotes', 'resizeNotes'], count),
    { count },
  );
/** Beats or notes, as the song has them. */
export const mend = (count: number) =>
  seen(
    'mend',
    { picture: 'song', place: 'compose', controls: [...DRUMS, ...NOTES] },
    workedOnePart(['step', 'note'], count),
    { count },
  );
export const copyPart = seen(
  'copy-part',
  { picture: 'song', place: 'compose', controls: ['compose.clip.copy'] },
  commanded(['copyClip']),
);
export const addSound = seen(
  'add-sound',
  { picture: 'sound', place: 'compose', controls: ['compose.track.add'] },
  commanded(['addTrack']),
);
export const slow = seen(
  'slow',
  { picture: 'tempo', place: 'compose', controls: ['compose.song.tempo', ...SONG] },
  all(handled(['tempo'], 1), madeSo('sound', isSlow)),
);
export const quick = seen(
  'quick',
  { picture: 'tempo', place: 'compose', controls: ['compose.song.tempo', ...SONG] },
  all(handled(['tempo'], 1), madeSo('sound', isQuick)),
);
export const oddMetre = seen(
  'odd-metre',
  { picture: 'tempo', place: 'compose', controls: ['compose.song.metre', ...SONG] },
  all(handled(['metre'], 1), madeSo('sound', isOddMetre)),
);
export const chooseScale = seen(
  'choose-scale',
  { picture: 'note', place: 'compose', controls: ['compose.song.scale', ...SONG] },
  changed('song', ['scale', 'tonic']),
);
export const nameSong = seen(
  'name-song',
  { picture: 'song', place: 'compose', controls: ['compose.song.name', ...SONG] },
  changed('song', ['title']),
);
export const tradition = seen(
  'tradition',
  { picture: 'song', place: 'compose', controls: ['compose.song.tradition', ...SONG] },
  changed('song', ['tradition']),
);

const MIX = { picture: 'mix', place: 'mix' } as const;
export const balance = seen('balance', { ...MIX, controls: ['core.value.volume-of'] }, changed('track', ['volume'], 2));
export const leftAndRight = seen(
  'left-and-right',
  { ...MIX, controls: ['core.value.pan-of'] },
  changed('track', ['pan']),
);
export const muteOne = seen('mute-one', { ...MIX, controls: ['mix.mute'] }, changed('track', ['isMuted']));

const VOICE = { picture: 'voice', place: 'record', controls: ['record.record'] } as const;
export const breathe = told('breathe', { picture: 'voice', place: 'record' });
export const recordVoice = seen('record-voice', VOICE, commanded(['addRecording']));
export const recordSound = seen('record-sound', VOICE, commanded(['addRecording']));
export const recordAgain = seen('record-again', VOICE, commanded(['addRecording'], 2));
export const bringSound = seen(
  'bring-sound',
  { picture: 'sound', place: 'compose', controls: ['compose.add.file', 'compose.track.add'] },
  commanded(['addRecording']),
);
export const cutSound = (count: number) =>
  seen(
    'cut-sound',
    { picture: 'sound', place: 'compose', controls: ['compose.clip.which'] },
    workedOnePart(['clip'], count),
    {
      count,
    },
  );
