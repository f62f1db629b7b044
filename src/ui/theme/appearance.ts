import { createScope } from '../../base/scope.ts';
import { createEmitter } from '../../base/signal.ts';
import type { Preferences } from '../preferences.ts';

interface AppearanceChoice {
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  readonly motion: 'system' | 'less';
  readonly textSize: 'normal' | 'large' | 'largest';
}

export interface Appearance {
  choice(): AppearanceChoice;
  listen(listener: () => void): () => void;
  choose(change: Partial<AppearanceChoice>): void;
  dispose(): void;
}

const QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  motion: '(prefers-reduced-motion: reduce)',
} as const;

/** Writes theme, contrast, motion and text size on the root element, from the person's choice or else the device's. */
export function startAppearance(root: HTMLElement, preferences: Preferences): Appearance {
  const scope = createScope();
  const changes = createEmitter<void>();
  let choice = readChoice(preferences);

  const queries = {
    dark: window.matchMedia(QUERIES.dark),
    contrast: window.matchMedia(QUERIES.contrast),
    motion: window.matchMedia(QUERIES.motion),
  };

  function apply(): void {
    const isDark = choice.theme === 'dark' || (choice.theme === 'system' && queries.dark.matches);
    root.dataset['theme'] = isDark ? 'dark' : 'light';
    root.dataset['contrast'] = choice.contrast === 'more' || queries.contrast.matches ? 'more' : 'normal';
    root.dataset['motion'] = choice.motion === 'less' || queries.motion.matches ? 'less' : 'full';
    root.dataset['textSize'] = choice.textSize;
  }

  for (const query of Object.values(queries)) {
    query.addEventListener('change', apply);
    scope.add(() => query.removeEventListener('change', apply));
  }
  apply();

  return {
    choice: () => choice,
    listen: (listener) => changes.listen(listener),
    choose(change) {
      choice = { ...choice, ...change };
      preferences.write('theme', choice.theme);
      preferences.write('contrast', choice.contrast);
      preferences.write('motion', choice.motion);
      preferences.write('text-size', choice.textSize);
      apply();
      changes.emit();
    },
    dispose: () => scope.dispose(),
  };
}

function readChoice(preferences: Preferences): AppearanceChoice {
  const theme = preferences.read('theme');
  const textSize = preferences.read('text-size');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: preferences.read('contrast') === 'more' ? 'more' : 'system',
    motion: preferences.read('motion') === 'less' ? 'less' : 'system',
    textSize: textSize === 'large' || textSize === 'largest' ? textSize : 'normal',
  };
}
