import { vi } from 'vitest';
import { failed, ok } from '../../../src/base/result.ts';
import { addClip } from '../../../src/document/commands/clips.ts';
import { addNotes } from '../../../src/document/commands/notes.ts';
import { changeSong, setMetre } from '../../../src/document/commands/song.ts';
import { addTrack } from '../../../src/document/commands/tracks.ts';
import type { PieceDoc } from '../../../src/document/open.ts';
import { ComposeView } from '../../../src/features/compose/ComposeView.tsx';
import type { ComposeImports, ComposeViewProps } from '../../../src/features/compose/compose-types.ts';
import type { PresentPerson } from '../../../src/sync/room-types.ts';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { EditAccess } from '../../../src/ui/hooks/EditAccess.tsx';
import { WHY } from '../support/read-only.ts';
import { quietEngine } from '../support/quiet-engine.ts';
import { pieceOf, showView } from '../support/screen.tsx';

const noFiles: ComposeImports = {
  midi: async () => failed('midi-broken'),
  audio: async () => failed('audio-unreadable'),
  convert: async () => failed('audio-unreadable'),
  converterBytes: 32_400_000,
};

interface Options {
  readonly piece: PieceDoc;
  readonly others?: readonly PresentPerson[];
  readonly imports?: Partial<ComposeImports>;
  readonly language?: LanguageId;
  readonly on?: 'phone' | 'laptop';
}

export async function showCompose({ piece, others = [], imports, language = 'en', on = 'laptop' }: Options) {
  const engine = quietEngine();
  const onRecord = vi.fn<ComposeViewProps['onRecord']>();
  const onPlace = vi.fn<ComposeViewProps['onPlace']>();
  await showView(
    <EditAccess piece={piece} why={WHY}>
      <ComposeView
        piece={piece}
        engine={engine}
        others={others}
        imports={{ ...noFiles, ...imports }}
        assets={{ put: async (bytes) => ok(String(bytes.length).repeat(64).slice(0, 64)) }}
        onPlace={onPlace}
        onRecord={onRecord}
      />
    </EditAccess>,
    { areas: ['compose', 'history'], language, on },
  );
  return { engine, onRecord, onPlace };
}

/** One bar of drums in 7/8, in eighths. */
export function drumPiece() {
  const piece = pieceOf();
  setMetre(piece, { groups: [2, 2, 3], unit: 8 });
  const track = addTrack(piece, { role: 'drums', instrument: 'drum-kit' });
  const clip = addClip(piece, { track, start: 0, length: 4 * 3360, loop: 3360, division: 2 });
  return { piece, track, clip: clip.ok ? clip.value : '' };
}

/** Two bars of melody in D hijaz with one note. */
export function melodyPiece() {
  const piece = pieceOf();
  changeSong(piece, { tonic: 2, scale: 'hijaz' });
  const track = addTrack(piece, { role: 'notes', instrument: 'oud' });
  const clip = addClip(piece, { track, start: 0, length: 4 * 7680, loop: 7680, division: 4 });
  const id = clip.ok ? clip.value : '';
  const notes = addNotes(piece, id, [{ start: 480, length: 240, pitch: 62, velocity: 0.8 }]);
  return { piece, track, clip: id, note: notes.ok ? (notes.value[0] ?? '') : '' };
}
