import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { ExportView } from '../../features/export/ExportView.tsx';
import { timedLines } from '../../document/queries/lyrics.ts';
import { songEnd, tempoMapOf } from '../../document/queries/song.ts';
import { useQuery } from '../../ui/hooks/use-query.ts';
import { useLanguage } from '../../ui/i18n/use-language.ts';
import { pieceAddress } from '../routes.ts';
import { createExports } from './create-exports.ts';
import type { PieceViewProps } from './piece-view-props.ts';

const KINDS = ['song', 'tempo', 'metre', 'clip', 'track', 'line', 'lineText', 'person', 'consent'] as const;

export function ExportScreen({ session }: PieceViewProps) {
  const [, navigate] = useLocation();
  const { language } = useLanguage();
  const facts = useQuery(session.piece, KINDS, (tables) => ({
    title: tables.song.get('song')?.title ?? '',
    hasLicence: (tables.song.get('song')?.licence ?? '') !== '',
    hasWords: timedLines(tables).length > 0,
    seconds: tempoMapOf(tables).secondsAt(songEnd(tables)),
    withoutConsent: tables.person.all().filter(({ id }) => !tables.consent.get(id)).map(({ name }) => name).filter((name) => name !== ''),
  }));
  const access = useMemo(() => createExports(session, language.id), [session, language.id]);
  return <ExportView {...facts} access={access} onFinish={() => navigate(pieceAddress(session.id, 'finish'))} />;
}
