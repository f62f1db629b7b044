import { loadTexts } from '../ui/i18n/catalogues.ts';
import type { LanguageId } from '../ui/i18n/languages.ts';
import { PIECE_AREAS } from './areas.ts';
import { kernelSource } from './kernel.ts';

/**
 * Fetches at once what a piece needs to be seen and heard; the screens would else ask for one part after the other.
 * What cannot be fetched is asked for again, and missed in a sentence, where it is used.
 */
export async function fetchPieceParts(language: LanguageId): Promise<void> {
  await Promise.allSettled([
    import('./screens/PieceScreen.tsx'),
    import('./screens/ComposeScreen.tsx'),
    import('./make-piece.ts'),
    import('../engine/engine.ts'),
    import('../engine/sounds/sound-sources.ts'),
    // The browser asks for these itself, but only when something is to sound; then they lie in its cache.
    import('../engine/processors.ts').then(({ MIXER_ADDRESS }) => fetch(MIXER_ADDRESS)),
    import('../engine/sounds/make-modelled.ts').then(({ MODEL_WORKER_ADDRESS }) => fetch(MODEL_WORKER_ADDRESS)),
    kernelSource(),
    ...PIECE_AREAS.map((area) => loadTexts(area, language)),
  ]);
}

/** What a tap in a piece may open, and what must be there when the network is not: fetched before either. */
export async function fetchLaterParts(): Promise<void> {
  await Promise.allSettled([
    import('../features/compose/later-parts.ts').then((parts) => parts.fetchLaterParts()),
    import('./screens/TurnSheet.tsx'),
    import('../media/piece-file.ts'),
    import('../engine/sounds/make-synthesised.ts'),
  ]);
}
