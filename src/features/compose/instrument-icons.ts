import Bell from 'lucide-react/icons/bell';
import Drum from 'lucide-react/icons/drum';
import { instrumentById, type Instrument } from '../../document/catalogue/instruments.ts';
import { AccordionIcon } from '../../ui/icons/AccordionIcon.tsx';
import { BassIcon } from '../../ui/icons/BassIcon.tsx';
import { FluteIcon } from '../../ui/icons/FluteIcon.tsx';
import type { Icon } from '../../ui/icons/icon.ts';
import { KeysIcon } from '../../ui/icons/KeysIcon.tsx';
import { LuteIcon } from '../../ui/icons/LuteIcon.tsx';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';

const FAMILY_ICONS: Readonly<Record<Instrument['family'], Icon>> = {
  drums: Drum,
  plucked: LuteIcon,
  struck: Bell,
  bowed: LuteIcon,
  blown: FluteIcon,
  reeds: AccordionIcon,
  keys: KeysIcon,
  bass: BassIcon,
  voice: VoiceIcon,
};

/** The picture of an instrument: that of its family. */
export const instrumentIcon = (id: string): Icon => FAMILY_ICONS[instrumentById(id).family];
