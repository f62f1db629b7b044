import Hand from 'lucide-react/icons/hand';
import HandHeart from 'lucide-react/icons/hand-heart';
import Heart from 'lucide-react/icons/heart';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Repeat from 'lucide-react/icons/repeat';
import Smile from 'lucide-react/icons/smile';
import Sparkles from 'lucide-react/icons/sparkles';
import Sun from 'lucide-react/icons/sun';
import type { Reaction } from '../../document/schema/talk.ts';
import type { Icon } from '../../ui/icons/icon.ts';

export const REACTION_ICONS: Readonly<Record<Reaction, Icon>> = {
  heart: Heart,
  clap: Hand,
  thanks: HandHeart,
  wow: Sparkles,
  smile: Smile,
  idea: Lightbulb,
  again: Repeat,
  sun: Sun,
};
