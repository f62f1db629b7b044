import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { STAGE_SIZES } from '../../base/stage-document.ts';
import { consentGaps } from '../../document/queries/consent-gaps.ts';
import { allowsRemix } from '../../document/queries/origins-of.ts';
import { ExportView } from '../../features/export/ExportView.tsx';
import { WatchView } from '../../features/watch/WatchView.tsx';
import { timedLines } from '../../document/queries/lyrics.ts';
import { formatOf, songEnd, tempoMapOf } from '../../document/queries/song.ts';
import { KIND_NAMES } from '../../document/schema/kinds.ts';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { pieceAddress } from '../routes.ts';
import { createWatchAccess } from '../session/watch-access.ts';
import { usePeople } from '../use-people.ts';
import { createExports } from './create-exports.ts';
import type { PieceViewProps } from './piece-view-props.ts';

export function ExportScreen({ studio, session }: PieceViewProps) {
  const [, navigate] = useLocation();
  const { language } = useLanguage();
  const facts = useQuery(session.piece, KIND_NAMES, (tables) => ({
    title: tables.song.get('song')?.title ?? '',
    hasLicence: (tables.song.get('song')?.licence ?? '') !== '',
    hasWords: timedLines(tables).length > 0,
    seconds: tempoMapOf(tables).secondsAt(songEnd(tables)),
    withoutConsent: tables.person.all().filter(({ id }) => !tables.consent.get(id)).map(({ name }) => name).filter((name) => name !== ''),
  }));
  const people = usePeople(studio.people);
  const canEdit = useMayEdit();
  const shown = useQuery(session.piece, KIND_NAMES, (tables) => {
    const { width, height } = STAGE_SIZES[formatOf(tables)];
    const now = session.piece.clock();
    return {
      shape: width / height,
      allowsRemix: allowsRemix(tables),
      gaps: { circle: consentGaps(session.piece, 'circle', now), everyone: consentGaps(session.piece, 'everyone', now) },
    };
  });
  const access = useMemo(() => createExports(session, language.id), [session, language.id]);
  const watch = useMemo(
    () =>
      people &&
      createWatchAccess({
        session,
        people,
        async make(choice, work) {
          const { shownParts } = await import('./shown-parts.ts');
          return shownParts({ session, language: language.id, renderSong: access.renderSong, imagesInUse: access.imagesInUse }, choice, work);
        },
      }),
    [session, people, language.id, access],
  );
  const finish = (): void => navigate(pieceAddress(session.id, 'finish'));
  return (
    <>
      <ExportView {...facts} access={access} onFinish={finish} />
      {watch && <WatchView {...shown} title={facts.title} hasLicence={facts.hasLicence} canEdit={canEdit} access={watch} onFinish={finish} />}
    </>
  );
}
