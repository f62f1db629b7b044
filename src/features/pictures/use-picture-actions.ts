import ArrowDownToLine from 'lucide-react/icons/send-to-back';
import ArrowUpToLine from 'lucide-react/icons/bring-to-front';
import Boxes from 'lucide-react/icons/square-dashed';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import Copy from 'lucide-react/icons/copy';
import CopyPlus from 'lucide-react/icons/copy-plus';
import GroupIcon from 'lucide-react/icons/group';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import MoveDown from 'lucide-react/icons/move-down';
import MoveUp from 'lucide-react/icons/move-up';
import PenLine from 'lucide-react/icons/pen-line';
import Scissors from 'lucide-react/icons/scissors';
import Trash from 'lucide-react/icons/trash-2';
import Ungroup from 'lucide-react/icons/ungroup';
import ZoomIn from 'lucide-react/icons/zoom-in';
import ZoomOut from 'lucide-react/icons/zoom-out';
import { useState } from 'react';
import { groupPictures, lockPictures, orderPictures, ungroupPictures, type Layer } from '../../document/commands/arrange-pictures.ts';
import { duplicatePictures, pastePictures } from '../../document/commands/copy-pictures.ts';
import { changePictures, removePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import { copiesOf, type PictureCopy } from '../../document/queries/picture-copies.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { Action } from '../../ui/actions/action.ts';
import type { Keys } from '../../ui/actions/keys.ts';
import { useMayEdit } from '../../ui/hooks/EditAccess.tsx';
import { useUndoToast } from '../../ui/hooks/use-undo-toast.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';

interface PictureActionsOptions {
  readonly piece: PieceDoc;
  readonly scene: string | undefined;
  /** All things of the scene, from back to front. */
  readonly pictures: readonly Picture[];
  readonly selected: readonly Picture[];
  onSelect(ids: readonly string[]): void;
  onWrite(id: string): void;
}

type PictureActionId =
  | 'write' | 'larger' | 'smaller' | 'forward' | 'backward' | 'front' | 'back' | 'duplicate' | 'remove'
  | 'copy' | 'cut' | 'paste' | 'all' | 'group' | 'ungroup' | 'lock' | 'unlock';

export type PictureActions = Readonly<Record<PictureActionId, Action>>;

const GROWTH = 1.1;

/** All that can be done with the things that are chosen: the same for the row, the list, the menu and the keys. */
export function usePictureActions({ piece, scene, pictures, selected, onSelect, onWrite }: PictureActionsOptions): PictureActions {
  const t = useText();
  const mayEdit = useMayEdit();
  const tell = useUndoToast(piece);
  const [clipboard, setClipboard] = useState<{ copies: readonly PictureCopy[]; from: string } | undefined>(undefined);
  const ids = selected.map(({ id }) => id);
  const [first] = selected;
  const some = ids.length > 0;

  const scale = (by: number): void => {
    const changes = selected.map(({ id, width, height, size, type }) => ({
      id,
      fields: { width: width * by, height: height * by, ...(type === 'text' || type === 'lyrics' ? { size: Math.min(400, size * by) } : {}) },
    }));
    changePictures(piece, changes, `nudge-${ids.join()}`);
  };
  const remove = (): void => {
    removePictures(piece, ids);
    onSelect([]);
    tell(t('pictures.removed', { count: ids.length }));
  };
  const copy = (): void => setClipboard({ copies: copiesOf(piece.tables, ids), from: scene ?? '' });
  const chosenFrom = (made: { ok: true; value: string[] } | { ok: false }): void => {
    if (made.ok) onSelect(made.value);
  };
  const order = (to: Layer) => () => void orderPictures(piece, ids, to);

  const action = (id: PictureActionId, icon: Icon, { enabled, keys, run }: { enabled: boolean; keys?: Keys; run: () => void }): Action => ({
    id,
    labelId: `pictures.act.${id}`,
    icon,
    enabled: enabled && (mayEdit || id === 'all'),
    run,
    ...(keys ? { keys } : {}),
  });
  return {
    write: action('write', PenLine, { enabled: ids.length === 1 && first?.type === 'text' && first.line === null, run: () => first && onWrite(first.id) }),
    larger: action('larger', ZoomIn, { enabled: some, run: () => scale(GROWTH) }),
    smaller: action('smaller', ZoomOut, { enabled: some, run: () => scale(1 / GROWTH) }),
    forward: action('forward', MoveUp, { enabled: some, keys: { code: 'PageUp' }, run: order('forward') }),
    backward: action('backward', MoveDown, { enabled: some, keys: { code: 'PageDown' }, run: order('backward') }),
    front: action('front', ArrowUpToLine, { enabled: some, keys: { code: 'PageUp', shift: true }, run: order('front') }),
    back: action('back', ArrowDownToLine, { enabled: some, keys: { code: 'PageDown', shift: true }, run: order('back') }),
    duplicate: action('duplicate', CopyPlus, { enabled: some, keys: { code: 'KeyD', mod: true }, run: () => chosenFrom(duplicatePictures(piece, ids)) }),
    remove: action('remove', Trash, { enabled: some, keys: { code: 'Delete' }, run: remove }),
    copy: action('copy', Copy, { enabled: some, keys: { code: 'KeyC', mod: true }, run: copy }),
    cut: action('cut', Scissors, {
      enabled: some,
      keys: { code: 'KeyX', mod: true },
      run() {
        copy();
        remove();
      },
    }),
    paste: action('paste', ClipboardPaste, {
      enabled: clipboard !== undefined && scene !== undefined,
      keys: { code: 'KeyV', mod: true },
      run: () => clipboard && scene !== undefined && chosenFrom(pastePictures(piece, scene, clipboard.copies, { isAside: clipboard.from === scene })),
    }),
    all: action('all', Boxes, {
      enabled: pictures.length > 0,
      keys: { code: 'KeyA', mod: true },
      run: () => onSelect(pictures.filter(({ isLocked }) => !isLocked).map(({ id }) => id)),
    }),
    group: action('group', GroupIcon, { enabled: ids.length > 1, keys: { code: 'KeyG', mod: true }, run: () => void groupPictures(piece, ids) }),
    ungroup: action('ungroup', Ungroup, {
      enabled: selected.some(({ group }) => group !== ''),
      keys: { code: 'KeyG', mod: true, shift: true },
      run: () => void ungroupPictures(piece, ids),
    }),
    lock: action('lock', Lock, { enabled: selected.some(({ isLocked }) => !isLocked), keys: { code: 'KeyL', mod: true }, run: () => void lockPictures(piece, ids, true) }),
    unlock: action('unlock', LockOpen, { enabled: selected.some(({ isLocked }) => isLocked), keys: { code: 'KeyL', mod: true, shift: true }, run: () => void lockPictures(piece, ids, false) }),
  };
}
