import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { asRecord } from '../../base/hub-messages.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import type { ViewerOrigin } from '../../base/viewer-data.ts';
import { isWatchId } from '../../base/watch.ts';
import { RemixView } from '../../features/watch/RemixView.tsx';
import type { Work } from '../../media/media-types.ts';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { pieceAddress, ROUTES } from '../routes.ts';
import type { Studio } from '../studio.ts';

const AREAS = ['watch', 'errors'];

/** Where "make your own version" leads. */
export function RemixScreen({ studio, id }: { studio: Studio; id: string }) {
  const [, navigate] = useLocation();
  const [origin, setOrigin] = useState<ViewerOrigin | 'loading' | 'gone'>('loading');
  useEffect(() => {
    let isOver = false;
    void fetchOrigin(id).then((found) => !isOver && setOrigin(found ?? 'gone'));
    return () => {
      isOver = true;
    };
  }, [id]);

  const open = async (work: Work): Promise<Result<void>> => {
    const file = await fetchProject(id, work.signal);
    if (!file.ok) return file;
    const [keep, people, { openPieceFile }] = await Promise.all([studio.keep, studio.people, import('../open-piece-file.ts')]);
    const opened = await openPieceFile(keep, people.current(), { file: file.value, work });
    if (!opened.ok) return opened;
    navigate(pieceAddress(opened.value));
    return ok(undefined);
  };
  return (
    <TextsArea areas={AREAS}>
      <RemixView origin={origin} onOpen={open} onStart={() => navigate(ROUTES.start)} />
    </TextsArea>
  );
}

async function fetchOrigin(id: string): Promise<ViewerOrigin | undefined> {
  const answer = isWatchId(id) ? await fetch(`/watch/${id}/data`).catch(() => undefined) : undefined;
  const data = asRecord(answer?.ok === true ? await answer.json().catch(() => undefined) : undefined);
  if (!data) return undefined;
  const { title, licence, credits } = data;
  const makers = Array.isArray(credits) ? credits.map((credit) => String(asRecord(credit)?.['name'] ?? '')) : [];
  return { title: String(title), licence: String(licence), makers, address: new URL(`/watch/${id}`, window.location.origin).href };
}

async function fetchProject(id: string, signal: AbortSignal): Promise<Result<Blob, 'server-unreachable' | 'piece-missing'>> {
  try {
    const answer = await fetch(`/watch/${id}/project`, { signal });
    return answer.ok ? ok(await answer.blob()) : failed('piece-missing');
  } catch {
    return failed('server-unreachable');
  }
}
