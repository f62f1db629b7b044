import Bell from 'lucide-react/icons/bell';
import Drum from 'lucide-react/icons/drum';
import { AccordionIcon } from './AccordionIcon.tsx';
import { BassIcon } from './BassIcon.tsx';
import { FluteIcon } from './FluteIcon.tsx';
import type { Icon } from './icon.ts';
import { KeysIcon } from './KeysIcon.tsx';
import { LuteIcon } from './LuteIcon.tsx';
import { VoiceIcon } from './VoiceIcon.tsx';

/** The picture of each family of instruments. */
export const FAMILY_ICONS = {
  drums: Drum,
  plucked: LuteIcon,
  struck: Bell,
  bowed: LuteIcon,
  blown: FluteIcon,
  reeds: AccordionIcon,
  keys: KeysIcon,
  bass: BassIcon,
  voice: VoiceIcon,
} as const satisfies Readonly<Record<string, Icon>>;
