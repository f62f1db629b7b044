import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { failed, ok } from '../../base/result.ts';
import type { Seconds } from '../../base/units.ts';
import { StartView } from '../../features/start/StartView.tsx';
import type { Pad, StartViewProps } from '../../features/start/start-types.ts';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { useFirstSound } from '../use-first-sound.ts';
import { usePeople } from '../use-people.ts';
import { usePieces } from './use-pieces.ts';
import { pieceAddress, ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';

const AREAS = ['start', 'errors'];

const PersonSheet = lazy(() =>
  import('../../features/start/PersonSheet.tsx').then(({ PersonSheet: sheet }) => ({ default: sheet })),
);

export function StartScreen({ studio }: { studio: Studio }) {
  return (
    <TextsArea areas={AREAS}>
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

  const begin = async (starter: string | undefined): Promise<void> => {
    setMaking(starter ?? 'empty');
    const [{ makePiece }, store, everyone] = await Promise.all([import('../make-piece.ts'), studio.keep, studio.people]);
    navigate(pieceAddress(await makePiece(store, everyone.current(), starter)));
  };

  const remove = async (id: string): Promise<void> => {
    const entry = pieces === 'loading' ? undefined : pieces.find((piece) => piece.id === id);
    const store = await studio.keep;
    await store.removePiece(id);
    const name = entry?.title || t('start.pieces.untitled');
    toast.show({ sentence: t('start.pieces.removed', { name }), undo: () => void store.restorePiece(id) });
  };

  const openFile: StartViewProps['onOpenFile'] = async (file, work) => {
    const [{ openPieceFile }, store, everyone] = await Promise.all([import('../make-piece.ts'), studio.keep, studio.people]);
    const opened = await openPieceFile(store, everyone.current(), { file, work });
    if (!opened.ok) return failed(opened.code, opened.facts);
    navigate(pieceAddress(opened.value));
    return ok(undefined);
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
        making={making}
        onTap={(pad: Pad) => void sound().then((first) => first.tap(pad, 0.9))}
        onPreview={listen}
        onPerson={(id) => people?.take(id)}
        onAddPerson={() => setIsAdding(true)}
        onNew={(starter) => void begin(starter)}
        onOpen={(id) => navigate(pieceAddress(id))}
        onRemove={(id) => void remove(id)}
        onOpenFile={openFile}
        onPlan={() => navigate(ROUTES.plan)}
        onSettings={() => navigate(ROUTES.settings)}
      />
      {isAdding && people && (
        <Suspense>
          <PersonSheet
            taken={people.all().map(({ picture }) => picture)}
            onClose={() => setIsAdding(false)}
            onSave={(face) => {
              setIsAdding(false);
              void people.add({ ...face, colour: people.all().length % 12 });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
