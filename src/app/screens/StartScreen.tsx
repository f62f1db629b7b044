import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { failed, ok } from '../../base/result.ts';
import type { Seconds } from '../../base/units.ts';
import { StartView } from '../../features/start/StartView.tsx';
import type { Pad, StartViewProps } from '../../features/start/start-types.ts';
import { Loading } from '../../ui/components/Loading.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { START_AREAS } from '../areas.ts';
import { beginPiece } from '../begin-piece.ts';
import { fetchPieceParts } from '../piece-parts.ts';
import { useFirstSound } from '../use-first-sound.ts';
import { usePeople } from '../use-people.ts';
import { usePieces } from './use-pieces.ts';
import { pieceAddress, ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';

const PersonSheet = lazy(() =>
  import('../../features/start/PersonSheet.tsx').then(({ PersonSheet: sheet }) => ({ default: sheet })),
);

/** A new device has one person, who has not said her name yet. */
const FIRST_SHELF = { people: 1, pieces: 0 };

export function StartScreen({ studio }: { studio: Studio }) {
  return (
    <TextsArea areas={START_AREAS}>
      <Start studio={studio} />
    </TextsArea>
  );
}

function Start({ studio }: { studio: Studio }) {
  const t = useText();
  const toast = useToast();
  const [, navigate] = useLocation();
  const sound = useFirstSound();
  const people = usePeople(studio.people);
  const { keep, pieces } = usePieces(studio.keep);
  const [making, setMaking] = useState<string | undefined>(undefined);
  const [isAdding, setIsAdding] = useState(false);

  useEffect(() => {
    document.title = t('start.title');
  }, [t]);

  const missed = (): void => void toast.show({ sentence: t('core.error.part-unreachable') });
  const begin = async (starter: string | undefined): Promise<void> => {
    setMaking(starter ?? 'empty');
    const made = await beginPiece(studio, starter);
    if (made.ok) return navigate(pieceAddress(made.value));
    setMaking(undefined);
    missed();
  };

  const remove = async (id: string): Promise<void> => {
    const entry = pieces === 'loading' ? undefined : pieces.find((piece) => piece.id === id);
    const store = await studio.keep;
    await store.removePiece(id);
    const name = entry?.title || t('start.pieces.untitled');
    toast.show({ sentence: t('start.pieces.removed', { name }), undo: () => void store.restorePiece(id) });
  };

  const openFile: StartViewProps['onOpenFile'] = async (file, work) => {
    const [reader, store] = await Promise.all([import('../open-piece-file.ts').catch(() => undefined), studio.openStore()]);
    if (!store.ok || !reader) return failed('part-unreachable');
    const [keep, everyone] = await Promise.all([studio.keep, studio.people]);
    const opened = await reader.openPieceFile(keep, everyone.current(), { file, work });
    if (!opened.ok) return failed(opened.code, opened.facts);
    navigate(pieceAddress(opened.value));
    return ok(undefined);
  };

  const addPerson = async (face: { name: string; picture: string }): Promise<void> => {
    setIsAdding(false);
    const store = await studio.openStore();
    if (!store.ok) return missed();
    const everyone = await studio.people;
    await everyone.add({ ...face, colour: everyone.all().length % 12 });
  };

  const listen = async (starter: string | undefined): Promise<Seconds> => {
    const [first, { previewStarter }] = await Promise.all([sound(), import('../preview-starter.ts')]);
    return previewStarter(first, starter);
  };

  return (
    <>
      <StartView
        pieces={pieces}
        people={people?.all() ?? []}
        person={people?.current()}
        keepMode={keep?.mode ?? 'disk'}
        reserved={studio.shelf ?? FIRST_SHELF}
        making={making}
        onTap={(pad: Pad) => void sound().then((first) => first.tap(pad, 0.9))}
        onPreview={listen}
        onPerson={(id) => people?.take(id)}
        onAddPerson={() => setIsAdding(true)}
        onNew={(starter) => void begin(starter)}
        onOpen={(id) => {
          void fetchPieceParts(studio.texts.view().language.id);
          navigate(pieceAddress(id));
        }}
        onRemove={(id) => void remove(id)}
        onOpenFile={openFile}
        onPlan={() => navigate(ROUTES.plan)}
        onSettings={() => navigate(ROUTES.settings)}
      />
      {isAdding && (
        <Suspense fallback={<Loading />}>
          <PersonSheet
            taken={people?.all().map(({ picture }) => picture) ?? []}
            onClose={() => setIsAdding(false)}
            onSave={(face) => void addPerson(face)}
          />
        </Suspense>
      )}
    </>
  );
}
