import type { PieceDoc } from '../../document/open.ts';
import type { Keep } from '../../keep/keep-types.ts';
import type { Room } from '../../sync/room-types.ts';
import { ASK_FIRST_BYTES, type PieceAssets } from './piece-assets.ts';

interface AssetExchangeOptions {
  readonly piece: PieceDoc;
  readonly keep: Keep;
  readonly room: Room;
  readonly assets: PieceAssets;
}

/** While a piece is in a room: hands this device's files to the hub, and takes in small ones that others added. */
export function startAssetExchange({ piece, keep, room, assets }: AssetExchangeOptions): () => void {
  const offered = new Set<string>();
  let isOver = false;

  const exchange = async (): Promise<void> => {
    for (const { id, bytes, mime } of piece.tables.asset.all()) {
      if (isOver) return;
      const kept = await keep.asset(id);
      if (!kept) {
        if (bytes <= ASK_FIRST_BYTES) await assets.blob(id);
      } else if (!offered.has(id)) {
        const result = await room.assets.offer(id, new Blob([kept.bytes], { type: mime }));
        if (result.ok) offered.add(id);
      }
    }
  };

  let running = Promise.resolve();
  const queue = (): void => {
    running = running.then(exchange);
  };
  queue();
  const stops = [
    piece.changes.listen(({ ids }) => {
      if (ids.has('asset')) queue();
    }),
    room.status.listen(({ connection }) => {
      if (connection === 'relayed' || connection === 'both' || connection === 'direct') queue();
    }),
  ];
  return () => {
    isOver = true;
    for (const stop of stops) stop();
  };
}
