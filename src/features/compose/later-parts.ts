import { lazy } from 'react';

const load = {
  clip: () => import('./ClipEditor.tsx'),
  song: () => import('./SongSheet.tsx'),
  add: () => import('./AddTrackSheet.tsx'),
  track: () => import('./TrackSheet.tsx'),
};

/** What opens at a tap, and is not needed to see and hear a song. */
export const ClipEditor = lazy(() => load.clip().then((module) => ({ default: module.ClipEditor })));
export const SongSheet = lazy(() => load.song().then((module) => ({ default: module.SongSheet })));
export const AddTrackSheet = lazy(() => load.add().then((module) => ({ default: module.AddTrackSheet })));
export const TrackSheet = lazy(() => load.track().then((module) => ({ default: module.TrackSheet })));

/** Fetches them before that tap. What does not arrive is asked for again by the tap. */
export async function fetchLaterParts(): Promise<void> {
  await Promise.allSettled(Object.values(load).map((fetchPart) => fetchPart()));
}
