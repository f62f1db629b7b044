import { Suspense, useMemo } from 'react';
import { WordsView } from '../../features/words/WordsView.tsx';
import type { WordsViewProps } from '../../features/words/words-types.ts';
import type { DevicePerson, Keep } from '../../keep/keep-types.ts';
import { Loading } from '../../ui/components/Loading.tsx';
import { usePeople } from '../use-people.ts';
import { encodeTake } from './importers.ts';
import { karSong } from './kar-song.ts';
import { useOwnWords } from './own-words.tsx';
import type { PieceViewProps } from './piece-view-props.ts';
import { saveBlob } from './save-blob.ts';
import { useOthers, usePlace } from './use-room.ts';

const VOICE: WordsViewProps['voice'] = {
  open: async (mostSeconds) => (await import('../../engine/capture/voice.ts')).openVoice(mostSeconds),
  encode: encodeTake,
};

export function WordsScreen(props: PieceViewProps) {
  const people = usePeople(props.studio.people);
  if (!people) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Words {...props} person={people.current()} />
    </Suspense>
  );
}

function Words({ session, person }: PieceViewProps & { person: DevicePerson }) {
  const { keep, id, piece, engine, assets } = session;
  const list = useOwnWords({ keep, person: person.id, pieceId: id, sound: assets.blob });
  const files = useMemo<WordsViewProps['files']>(
    () => ({
      read: async (bytes) => (await import('../../media/lyrics/read-lyrics.ts')).readLyrics(bytes),
      write: async (sheet, order) => {
        const { writeLyrics } = await import('../../media/lyrics/write-lyrics.ts');
        return writeLyrics(sheet, order.form === 'kar' ? { ...order, song: karSong(piece.tables) } : order);
      },
      save: saveBlob,
    }),
    [piece],
  );
  const device = useMemo(() => wordsDevice(keep, id), [keep, id]);
  return (
    <WordsView
      piece={piece}
      engine={engine}
      others={useOthers(session)}
      onPlace={usePlace(session)}
      assets={assets}
      voice={VOICE}
      files={files}
      device={device}
      list={list}
    />
  );
}

const LOOKS = 'words-looks';

/** How the words of each piece were shown last on this device. */
function wordsDevice(keep: Keep, piece: string): WordsViewProps['device'] {
  const looks = (): Readonly<Record<string, unknown>> => {
    const stored = keep.setting(LOOKS);
    return typeof stored === 'object' && stored !== null ? Object.fromEntries(Object.entries(stored)) : {};
  };
  return {
    look: looks()[piece],
    remember: (look) => void keep.setSetting(LOOKS, { ...looks(), [piece]: look }),
  };
}
