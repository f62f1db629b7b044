import type { MessageId } from '../i18n/texts.ts';
import type { Icon } from '../icons/icon.ts';
import type { Keys } from './keys.ts';

/** One thing a person can do, the same for button, menu, shortcut and the list of keys. */
export interface Action {
  readonly id: string;
  readonly labelId: MessageId;
  readonly icon: Icon;
  readonly keys?: Keys;
  readonly enabled: boolean;
  readonly run: () => void;
}
