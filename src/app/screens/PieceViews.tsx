import { lazy, Suspense, type ComponentType } from 'react';
import { Loading } from '../../ui/components/Loading.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import type { PieceView } from '../routes.ts';
import type { PieceViewProps } from './piece-view-props.ts';

const ComposeScreen = lazy(() => import('./ComposeScreen.tsx').then((module) => ({ default: module.ComposeScreen })));
const RecordScreen = lazy(() => import('./RecordScreen.tsx').then((module) => ({ default: module.RecordScreen })));
const MixScreen = lazy(() => import('./MixScreen.tsx').then((module) => ({ default: module.MixScreen })));
const WordsScreen = lazy(() => import('./WordsScreen.tsx').then((module) => ({ default: module.WordsScreen })));
const FinishScreen = lazy(() => import('./FinishScreen.tsx').then((module) => ({ default: module.FinishScreen })));
const PicturesScreen = lazy(() => import('./PicturesScreen.tsx').then((module) => ({ default: module.PicturesScreen })));
const TogetherScreen = lazy(() => import('./TogetherScreen.tsx').then((module) => ({ default: module.TogetherScreen })));
const ExportScreen = lazy(() => import('./ExportScreen.tsx').then((module) => ({ default: module.ExportScreen })));

/** Each view of a piece: its code and its words come when it is opened. */
const VIEWS: Readonly<Partial<Record<PieceView, { areas: readonly string[]; View: ComponentType<PieceViewProps> }>>> = {
  compose: { areas: ['compose'], View: ComposeScreen },
  record: { areas: ['record'], View: RecordScreen },
  mix: { areas: ['mix'], View: MixScreen },
  words: { areas: ['words', 'history', 'practise'], View: WordsScreen },
  pictures: { areas: ['pictures', 'stickers'], View: PicturesScreen },
  together: { areas: ['together', 'people', 'talk', 'learning', 'errors'], View: TogetherScreen },
  finish: { areas: ['finish', 'learning', 'offer', 'people'], View: FinishScreen },
  export: { areas: ['export', 'watch', 'errors'], View: ExportScreen },
};

export function PieceViews({ view, ...props }: PieceViewProps & { view: PieceView }) {
  const shown = VIEWS[view];
  if (!shown) return null;
  const { areas, View } = shown;
  return (
    <TextsArea areas={areas}>
      <Suspense fallback={<Loading />}>
        <View {...props} />
      </Suspense>
    </TextsArea>
  );
}
