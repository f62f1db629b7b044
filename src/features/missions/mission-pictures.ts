import Copyright from 'lucide-react/icons/copyright';
import Drum from 'lucide-react/icons/drum';
import Ear from 'lucide-react/icons/ear';
import Eye from 'lucide-react/icons/eye';
import FileDown from 'lucide-react/icons/file-down';
import Footprints from 'lucide-react/icons/footprints';
import Gauge from 'lucide-react/icons/gauge';
import HandHeart from 'lucide-react/icons/hand-heart';
import Heart from 'lucide-react/icons/heart';
import Languages from 'lucide-react/icons/languages';
import Lightbulb from 'lucide-react/icons/lightbulb';
import MessageCircle from 'lucide-react/icons/message-circle';
import Music from 'lucide-react/icons/music';
import PencilLine from 'lucide-react/icons/pencil-line';
import Piano from 'lucide-react/icons/piano';
import Settings2 from 'lucide-react/icons/settings-2';
import ShieldCheck from 'lucide-react/icons/shield-check';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Timer from 'lucide-react/icons/timer';
import Users from 'lucide-react/icons/users';
import type { Family, StepPicture } from '../../learning/missions/mission.ts';
import type { Icon } from '../../ui/icons/icon.ts';
import { NoteGridIcon } from '../../ui/icons/NoteGridIcon.tsx';
import { PictureIcon } from '../../ui/icons/PictureIcon.tsx';
import { PlanIcon } from '../../ui/icons/PlanIcon.tsx';
import { VoiceIcon } from '../../ui/icons/VoiceIcon.tsx';
import { WordsIcon } from '../../ui/icons/WordsIcon.tsx';

/** The picture beside the words of a step. */
export const STEP_PICTURES = {
  listen: Ear,
  beat: Drum,
  note: NoteGridIcon,
  tempo: Gauge,
  song: Music,
  sound: Piano,
  mix: SlidersHorizontal,
  voice: VoiceIcon,
  word: WordsIcon,
  time: Timer,
  language: Languages,
  picture: PictureIcon,
  draw: PencilLine,
  describe: Eye,
  people: Users,
  talk: MessageCircle,
  heart: Heart,
  thought: Lightbulb,
  walk: Footprints,
  credit: HandHeart,
  licence: Copyright,
  consent: ShieldCheck,
  file: FileDown,
  setting: Settings2,
  plan: PlanIcon,
} as const satisfies Readonly<Record<StepPicture, Icon>>;

export const FAMILY_PICTURES = {
  rhythm: Drum,
  melody: NoteGridIcon,
  voice: VoiceIcon,
  words: WordsIcon,
  pictures: PictureIcon,
  together: Users,
  listening: Ear,
  rights: ShieldCheck,
  language: Languages,
  leading: HandHeart,
} as const satisfies Readonly<Record<Family, Icon>>;
