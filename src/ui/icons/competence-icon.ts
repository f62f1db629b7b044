import Binary from 'lucide-react/icons/binary';
import BookOpen from 'lucide-react/icons/book-open';
import Brain from 'lucide-react/icons/brain';
import Briefcase from 'lucide-react/icons/briefcase';
import Calculator from 'lucide-react/icons/calculator';
import Compass from 'lucide-react/icons/compass';
import Copyright from 'lucide-react/icons/copyright';
import Ear from 'lucide-react/icons/ear';
import FileSearch from 'lucide-react/icons/file-search';
import Flame from 'lucide-react/icons/flame';
import Folder from 'lucide-react/icons/folder';
import Globe from 'lucide-react/icons/globe';
import HandHeart from 'lucide-react/icons/hand-heart';
import Handshake from 'lucide-react/icons/handshake';
import Heart from 'lucide-react/icons/heart';
import IdCard from 'lucide-react/icons/id-card';
import Landmark from 'lucide-react/icons/landmark';
import Languages from 'lucide-react/icons/languages';
import Laptop from 'lucide-react/icons/laptop';
import Leaf from 'lucide-react/icons/leaf';
import Lightbulb from 'lucide-react/icons/lightbulb';
import ListChecks from 'lucide-react/icons/list-checks';
import Lock from 'lucide-react/icons/lock';
import Map from 'lucide-react/icons/map';
import MessageCircle from 'lucide-react/icons/message-circle';
import MicVocal from 'lucide-react/icons/mic-vocal';
import Music from 'lucide-react/icons/music';
import Puzzle from 'lucide-react/icons/puzzle';
import Scale from 'lucide-react/icons/scale';
import Search from 'lucide-react/icons/search';
import Share2 from 'lucide-react/icons/share-2';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Shuffle from 'lucide-react/icons/shuffle';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Sparkles from 'lucide-react/icons/sparkles';
import Speech from 'lucide-react/icons/speech';
import Sprout from 'lucide-react/icons/sprout';
import Telescope from 'lucide-react/icons/telescope';
import Theater from 'lucide-react/icons/theater';
import Users from 'lucide-react/icons/users';
import Vote from 'lucide-react/icons/vote';
import Waves from 'lucide-react/icons/waves';
import Wrench from 'lucide-react/icons/wrench';
import type { Icon } from './icon.ts';

const ICONS: Readonly<Record<string, Icon>> = {
  '1.1': Search,
  '1.2': FileSearch,
  '1.3': Folder,
  '2.1': MessageCircle,
  '2.2': Share2,
  '2.3': Vote,
  '2.4': Users,
  '2.5': Handshake,
  '2.6': IdCard,
  '3.1': Music,
  '3.2': Shuffle,
  '3.3': Copyright,
  '3.4': Binary,
  '4.1': Lock,
  '4.2': ShieldCheck,
  '4.3': Heart,
  '4.4': Leaf,
  '5.1': Wrench,
  '5.2': SlidersHorizontal,
  '5.3': Lightbulb,
  '5.4': Compass,
  'life.P1': Brain,
  'life.P2': Waves,
  'life.P3': Heart,
  'life.S1': Ear,
  'life.S2': Speech,
  'life.S3': Handshake,
  'life.L1': Sprout,
  'life.L2': Scale,
  'life.L3': Map,
  'entre.1.1': Telescope,
  'entre.1.2': Sparkles,
  'entre.1.3': Telescope,
  'entre.1.4': Lightbulb,
  'entre.1.5': Scale,
  'entre.2.1': IdCard,
  'entre.2.2': Flame,
  'entre.2.5': Users,
  'entre.3.1': Flame,
  'entre.3.2': ListChecks,
  'entre.3.4': Handshake,
  'entre.3.5': Sprout,
  'key.1': BookOpen,
  'key.2': Languages,
  'key.3': Calculator,
  'key.4': Laptop,
  'key.5': Heart,
  'key.6': Globe,
  'key.7': Briefcase,
  'key.8': Theater,
};

const GOALS: Readonly<Record<string, Icon>> = {
  'find-work': Briefcase,
  'learn-language': Languages,
  'meet-people': Users,
  perform: MicVocal,
  'help-community': HandHeart,
  lead: Compass,
  'keep-culture': Landmark,
  'be-safe-online': ShieldCheck,
};

/** The picture of a competence, by its id over all frameworks. */
export const competenceIcon = (id: string): Icon => ICONS[id] ?? Puzzle;

/** The picture of a goal. */
export const goalIcon = (id: string): Icon => GOALS[id] ?? Compass;
