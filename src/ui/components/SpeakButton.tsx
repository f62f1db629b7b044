import Square from 'lucide-react/icons/square';
import Volume2 from 'lucide-react/icons/volume-2';
import { useSpeech } from '../hooks/use-speech.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { IconButton } from './IconButton.tsx';

export interface SpeakButtonProps {
  /** In the language of the screen. */
  readonly sentence: string;
  readonly label: string;
  readonly stopLabel: string;
}

/** Reads a sentence aloud; not there where the device has no voice for the language. */
export function SpeakButton({ sentence, label, stopLabel }: SpeakButtonProps) {
  const { language } = useLanguage();
  const speech = useSpeech(language.id);
  if (!speech) return null;
  if (speech.isSpeaking) return <IconButton icon={Square} label={stopLabel} onPress={speech.stop} />;
  return <IconButton icon={Volume2} label={label} onPress={() => speech.say(sentence)} />;
}
