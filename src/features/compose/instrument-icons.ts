import { instrumentById } from '../../document/catalogue/instruments.ts';
import { FAMILY_ICONS } from '../../ui/icons/family-icons.ts';
import type { Icon } from '../../ui/icons/icon.ts';

/** The picture of an instrument: that of its family. */
export const instrumentIcon = (id: string): Icon => FAMILY_ICONS[instrumentById(id).family];
