import axe from 'axe-core';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { AnnounceProvider } from '../../src/ui/a11y/AnnounceProvider.tsx';
import { ToastProvider } from '../../src/ui/components/ToastProvider.tsx';
import { loadTexts } from '../../src/ui/i18n/catalogues.ts';
import type { LanguageId } from '../../src/ui/i18n/languages.ts';
import { createTexts } from '../../src/ui/i18n/texts.ts';
import { TextsProvider } from '../../src/ui/i18n/TextsProvider.tsx';
import type { Preferences } from '../../src/ui/preferences.ts';
import '../../src/ui/theme/global.css';

const forgetful: Preferences = { read: () => undefined, write: () => undefined };

/** Puts a component on the page with all that the app gives it; gone when the test ends. */
export async function show(content: ReactNode, language: LanguageId = 'en') {
  const texts = createTexts({ language, load: loadTexts, preferences: forgetful });
  await texts.loadArea('core');
  await texts.loadArea('errors');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  root.render(
    <StrictMode>
      <TextsProvider texts={texts}>
        <AnnounceProvider>
          <ToastProvider>{content}</ToastProvider>
        </AnnounceProvider>
      </TextsProvider>
    </StrictMode>,
  );
  return { texts };
}

/** What axe holds against the page, one line each; a component alone need not have the landmarks of a page. */
export async function axeFaults(isWholePage = false): Promise<string[]> {
  const rules = isWholePage
    ? {}
    : {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      };
  const { violations } = await axe.run(document, { rules: { ...rules, 'document-title': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${JSON.stringify(node.target)}`));
}

/** Everything that can be pressed and is smaller than a finger, one line each. */
export function smallTargets(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, a[href], select, textarea, input, [role="slider"], [role="tab"]',
  );
  return [...controls].flatMap((control) => {
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    const isUnseen = [control, control.parentElement ?? control].some((part) => getComputedStyle(part).clipPath !== 'none');
    if (width === 0 || height === 0 || isUnseen) return [];
    return width >= 44 && height >= 44 ? [] : [`${control.outerHTML.slice(0, 90)} is ${width}×${height}`];
  });
}
