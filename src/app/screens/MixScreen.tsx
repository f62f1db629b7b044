import { MixView } from '../../features/mix/MixView.tsx';
import type { PieceViewProps } from './piece-view-props.ts';

export const MixScreen = ({ session }: PieceViewProps) => <MixView piece={session.piece} engine={session.engine} />;
