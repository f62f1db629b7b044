import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

/** Whether the device can say words in this language by itself, now. */
function hasVoice(language: string): boolean {
  if (!('speechSynthesis' in window)) return false;
  return window.speechSynthesis.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(language));
}

/** Voices of the device: they may arrive after the page. */
function listen(notify: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  window.speechSynthesis.addEventListener('voiceschanged', notify);
  return () => window.speechSynthesis.removeEventListener('voiceschanged', notify);
}

/** Says a sentence aloud with a voice of the device; `undefined` where it has none for the language. */
export function useSpeech(language: string): { isSpeaking: boolean; say(sentence: string): void; stop(): void } | undefined {
  const canSpeak = useSyncExternalStore(listen, () => hasVoice(language));
  const [isSpeaking, setIsSpeaking] = useState(false);
  const stop = useCallback((): void => {
    window.speechSynthesis.cancel();
    setIsSpeaking(false);
  }, []);
  useEffect(() => (canSpeak ? () => window.speechSynthesis.cancel() : undefined), [canSpeak]);
  if (!canSpeak) return undefined;
  return {
    isSpeaking,
    stop,
    say(sentence) {
      window.speechSynthesis.cancel();
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.lang = language;
      const end = (): void => setIsSpeaking(false);
      spoken.addEventListener('end', end, { once: true });
      spoken.addEventListener('error', end, { once: true });
      setIsSpeaking(true);
      window.speechSynthesis.speak(spoken);
    },
  };
}
