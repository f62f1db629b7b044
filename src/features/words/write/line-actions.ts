import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Flag from 'lucide-react/icons/flag';
import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import Trash from 'lucide-react/icons/trash-2';
import type { Action } from '../../../ui/actions/action.ts';
import type { ShownLine } from '../words-types.ts';

/** What can be done to a line. */
export interface LineActs {
  onMove(by: 1 | -1): void;
  /** Says which part of the words begins here. */
  onPart(): void;
  /** Records somebody who says it. */
  onSay(): void;
  onUnsay(): void;
  onRemove(): void;
}

interface LineFacts extends LineActs {
  readonly line: ShownLine;
  readonly place: number;
  readonly count: number;
  readonly mayEdit: boolean;
}

export function lineActions({ line, place, count, mayEdit, ...acts }: LineFacts): readonly Action[] {
  const isSpoken = line.spoken !== null;
  return [
    { id: 'part', labelId: 'words.line.part', icon: Flag, enabled: mayEdit, run: acts.onPart },
    { id: 'say', labelId: isSpoken ? 'words.line.say-again' : 'words.line.say', icon: Mic, enabled: mayEdit, run: acts.onSay },
    ...(isSpoken ? [{ id: 'unsay', labelId: 'words.line.unsay', icon: MicOff, enabled: mayEdit, run: acts.onUnsay } as const] : []),
    { id: 'up', labelId: 'words.line.up', icon: ArrowUp, keys: { code: 'ArrowUp', alt: true }, enabled: mayEdit && place > 0, run: () => acts.onMove(-1) },
    { id: 'down', labelId: 'words.line.down', icon: ArrowDown, keys: { code: 'ArrowDown', alt: true }, enabled: mayEdit && place < count - 1, run: () => acts.onMove(1) },
    { id: 'remove', labelId: 'words.line.remove', icon: Trash, enabled: mayEdit, run: acts.onRemove },
  ];
}
