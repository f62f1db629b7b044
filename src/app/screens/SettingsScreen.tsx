import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { PRODUCT_VERSION } from '../../base/version.ts';
import { SettingsView } from '../../features/settings/SettingsView.tsx';
import type { Keep, StorageSpace } from '../../keep/keep-types.ts';
import { Loading } from '../../ui/components/Loading.tsx';
import { ScreenFrame } from '../../ui/components/ScreenFrame.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';
import { noteDeviceAct } from '../device-acts.ts';
import { useFirstSound } from '../use-first-sound.ts';
import { usePeople } from '../use-people.ts';
import { usePieces } from './use-pieces.ts';

const AREAS = ['settings', 'start', 'people', 'errors'];

const PersonSheet = lazy(() =>
  import('../../features/start/PersonSheet.tsx').then(({ PersonSheet: sheet }) => ({ default: sheet })),
);

export function SettingsScreen({ studio }: { studio: Studio }) {
  return (
    <TextsArea areas={AREAS}>
      <Settings studio={studio} />
    </TextsArea>
  );
}

function Settings({ studio }: { studio: Studio }) {
  const t = useText();
  const [, navigate] = useLocation();
  const people = usePeople(studio.people);
  const { keep } = usePieces(studio.keep);
  const sound = useFirstSound();
  const { space, ask } = useSpace(keep);
  const [editing, setEditing] = useState<'new' | { readonly id: string } | undefined>(undefined);
  const edited = typeof editing === 'object' ? people?.byId(editing.id) : undefined;
  const save = (face: { name: string; picture: string }): void => {
    setEditing(undefined);
    if (edited) void people?.change(edited.id, face);
    else void people?.add({ ...face, colour: people.all().length % 12 });
  };

  return (
    <ScreenFrame title={t('start.settings')} onBack={() => navigate(ROUTES.start)}>
      {people && keep ? (
        <SettingsView
          appearance={studio.appearance}
          people={people.all()}
          person={people.current()}
          keepMode={keep.mode}
          space={space}
          version={PRODUCT_VERSION}
          licencesHref="/licences.md"
          onPerson={(id) => people.take(id)}
          onAddPerson={() => setEditing('new')}
          onEditPerson={(id) => setEditing({ id })}
          onAskToPersist={ask}
          onTestSound={() => void sound().then((first) => first.tap('string-middle', 0.9))}
          onSoundHeard={(isHeard) =>
            noteDeviceAct(keep, people.current().id, 'check', { part: 'sound', value: isHeard ? 'passed' : 'failed' })
          }
        />
      ) : (
        <Loading />
      )}
      {editing !== undefined && (
        <Suspense>
          <PersonSheet
            taken={people?.all().map(({ picture }) => picture) ?? []}
            {...(edited ? { name: edited.name, picture: edited.picture } : {})}
            onClose={() => setEditing(undefined)}
            onSave={save}
          />
        </Suspense>
      )}
    </ScreenFrame>
  );
}

function useSpace(keep: Keep | undefined): { space: StorageSpace | undefined; ask: () => Promise<boolean> } {
  const [space, setSpace] = useState<StorageSpace | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    void keep?.space().then((found) => !isOver && setSpace(found));
    return () => {
      isOver = true;
    };
  }, [keep]);
  const ask = async (): Promise<boolean> => {
    if (!keep) return false;
    const isPersistent = await keep.askToPersist();
    setSpace(await keep.space());
    return isPersistent;
  };
  return { space, ask };
}
