/** A published description of what people can do. */
export interface Framework {
  readonly id: FrameworkId;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  /** Printed wherever official titles are shown. */
  readonly attribution: string;
  /** Whether the framework itself describes levels; where it does not, none are shown. */
  readonly hasLevels: boolean;
}

type FrameworkId = 'digcomp' | 'life' | 'entre' | 'key';

export interface Area {
  readonly framework: FrameworkId;
  /** Our id: `3`, `life.S`, `entre.1`. */
  readonly id: string;
  /** Official title in English. */
  readonly title: string;
}

export interface Competence {
  readonly framework: FrameworkId;
  /** Our id, unique over all frameworks: `3.1`, `life.S3`, `entre.1.2`, `key.8`. */
  readonly id: string;
  /** The framework's own number. */
  readonly code: string;
  /** Area id; the key competences have none. */
  readonly area: string | null;
  /** Official title in English. */
  readonly title: string;
  /** Title of the edition before, where courses still use it. */
  readonly titleBefore: string | null;
}
