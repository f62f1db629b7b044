import type { Result } from '../../base/result.ts';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';

/** Says at once why something could not be done. Gives back whether it was done. */
export function useRefusal(): (done: Result<unknown>) => boolean {
  const t = useText();
  const toast = useToast();
  return (done) => {
    if (!done.ok) toast.show({ kind: 'problem', sentence: t(`talk.refusal.${done.code}`) });
    return done.ok;
  };
}
