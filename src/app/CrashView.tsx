import { Button } from '../ui/components/Button.tsx';
import { ErrorBanner } from '../ui/components/ErrorBanner.tsx';
import { useText } from '../ui/i18n/use-text.ts';

export function CrashView() {
  const t = useText();
  return (
    <main>
      <ErrorBanner code="unknown">
        <Button onPress={() => window.location.reload()}>{t('core.button.try-again')}</Button>
      </ErrorBanner>
    </main>
  );
}
