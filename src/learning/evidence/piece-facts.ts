import type { Seconds } from '../../base/units.ts';

/** What the rules of evidence ask about a piece: counts and claims, no content. */
export interface PieceFacts {
  readonly pieceId: string;
  /** Id of the licence the makers chose; empty until they chose. */
  readonly licence: string;
  /** Where the music comes from, in the makers' words; empty if nobody said. */
  readonly tradition: string;
  /** Clips and drawings. */
  readonly parts: readonly PartFacts[];
  /** How long the piece holds sound, pictures and timed words. */
  readonly seconds: { readonly sound: Seconds; readonly picture: Seconds; readonly words: Seconds };
  readonly lines: readonly LineFacts[];
  readonly pictures: readonly { readonly id: string; readonly hasAlt: boolean }[];
  /** Time in which a recorded voice sounds, and how much of it has words on the screen. */
  readonly voice: { readonly seconds: Seconds; readonly captioned: Seconds };
  readonly sources: readonly SourceFacts[];
  /** Everybody who took part. */
  readonly people: readonly PersonFacts[];
  /** Parts of the song with a name (verse, chorus, or one of their own), each name once. */
  readonly sections: readonly string[];
  readonly comments: readonly CommentFacts[];
  readonly tasks: readonly TaskFacts[];
}

/** Something somebody said about the piece or to the others. */
export interface CommentFacts {
  readonly id: string;
  readonly form: 'feedback' | 'message' | 'reaction';
  readonly personId: string;
  readonly at: number;
  /** Something she liked, and a question or an idea: both parts of feedback are there, in words or in voice. */
  readonly isWhole: boolean;
  readonly marks: readonly { readonly personId: string; readonly mark: 'none' | 'useful' | 'not-useful' | 'not-ok'; readonly heededAt: number | null }[];
}

interface TaskFacts {
  readonly id: string;
  readonly personId: string;
  /** Empty until somebody takes it. */
  readonly takerId: string;
  readonly doneAt: number | null;
}

export interface PartFacts {
  readonly id: string;
  readonly type: 'rhythm' | 'melody' | 'recording' | 'drawing';
  /** Steps, notes, strokes; 1 for a recording. 0 is empty. */
  readonly size: number;
}

/** A lyric line in one language. */
interface LineFacts {
  readonly language: string;
  readonly personId: string;
  readonly letters: number;
}

/** Someone else's work inside the piece. */
export interface SourceFacts {
  readonly id: string;
  readonly author: string;
  /** Licence id of `licences.ts`; empty if unknown. */
  readonly licence: string;
  /** Where it was found, and when it was made; absent where nobody said. */
  readonly source?: string;
  readonly made?: string;
  /** The parts that use it; `all` where the whole piece was made from it. */
  readonly parts: readonly string[] | 'all';
}

export interface PersonFacts {
  readonly id: string;
  readonly hasVoice: boolean;
  readonly consent: ConsentFacts | null;
}

interface ConsentFacts {
  readonly voice: boolean;
  readonly place: 'nowhere' | 'makers' | 'circle' | 'everyone';
  /** Milliseconds since 1970; `null` is without an end. */
  readonly until: number | null;
}
