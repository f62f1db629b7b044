import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import type { PieceDoc } from '../../../src/document/open.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { WordsView } from '../../../src/features/words/WordsView.tsx';
import type { Place, PresentPerson } from '../../../src/sync/room-types.ts';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { show } from '../../ui/show.tsx';
import { NO_ASSETS } from './words-piece.ts';
import { wordsProps, type WordsHands } from './words-props.tsx';

const AREAS = ['words', 'history', 'practise'];

interface Opened extends WordsHands {
  readonly language?: LanguageId;
  readonly others?: readonly PresentPerson[];
}

/** The words of a piece on the page, with a real engine. */
export async function openWords(piece: PieceDoc, { language = 'en', others = [], ...hands }: Opened = {}) {
  const engine = createEngine(piece, NO_ASSETS);
  onTestFinished(() => engine.dispose());
  const places: Place[] = [];
  const { props, ...seen } = wordsProps(hands);
  await show(
    <TextsArea areas={AREAS}>
      <WordsView piece={piece} engine={engine} others={others} onPlace={(place) => places.push(place)} {...props} />
    </TextsArea>,
    language,
  );
  return { engine, places, ...seen };
}

export const field = (place: number, language = 'Ukrainian') => page.getByRole('textbox', { name: `Line ${place}, ${language}` });
