import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StorageSpace } from '../../../src/keep/keep-types.ts';
import { SettingsView } from '../../../src/features/settings/SettingsView.tsx';
import { TextsArea } from '../../../src/ui/i18n/TextsArea.tsx';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { startAppearance } from '../../../src/ui/theme/appearance.ts';
import { axeFaults, show, smallTargets } from '../../ui/show.tsx';

const AREAS = ['settings'];
const OLENA = { id: 'olena', name: 'Olena', picture: 'fox', colour: 2, key: 'k', createdAt: 0 };
const SARA = { id: 'sara', name: 'سارة', picture: 'cat', colour: 5, key: 'k', createdAt: 0 };
const SPACE: StorageSpace = { usedBytes: 12_400_000, quotaBytes: 2_000_000_000, isPersistent: false };

async function open(options: { language?: LanguageId; keepMode?: 'disk' | 'memory'; promise?: boolean } = {}) {
  const calls = { onPerson: vi.fn(), onAddPerson: vi.fn(), onEditPerson: vi.fn(), onTestSound: vi.fn(), onSoundHeard: vi.fn() };
  const kept = new Map<string, string>();
  const appearance = startAppearance(document.documentElement, {
    read: () => undefined,
    write: (name, value) => void kept.set(name, value),
  });
  onTestFinished(() => {
    appearance.choose({ theme: 'light', contrast: 'system', motion: 'system', textSize: 'normal' });
    appearance.dispose();
  });
  const { texts } = await show(
    <TextsArea areas={AREAS}>
      <SettingsView
        appearance={appearance}
        people={[OLENA, SARA]}
        person={OLENA}
        keepMode={options.keepMode ?? 'disk'}
        space={SPACE}
        version="0.1.0"
        licencesHref="/licences.md"
        onAskToPersist={async () => options.promise ?? false}
        {...calls}
      />
    </TextsArea>,
    options.language,
  );
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  return { ...calls, kept, texts };
}

describe('settings', () => {
  it('change the look at once, and are kept', async () => {
    const { kept } = await open();
    await userEvent.click(page.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await userEvent.click(page.getByRole('radio', { name: 'Very large' }));
    expect(document.documentElement.dataset['textSize']).toBe('largest');
    await userEvent.click(page.getByRole('switch', { name: 'Stronger contrast' }));
    expect(document.documentElement.dataset['contrast']).toBe('more');
    expect(Object.fromEntries(kept)).toMatchObject({ theme: 'dark', contrast: 'more', 'text-size': 'largest' });
  });

  it('change the language at once', async () => {
    await open();
    await userEvent.click(page.getByRole('radio', { name: 'Українська' }));
    await expect.element(page.getByRole('heading', { name: 'Вигляд' })).toBeVisible();
  });

  it('give the turn to another person by a tap on her picture', async () => {
    const { onPerson, onEditPerson } = await open();
    await userEvent.click(page.getByRole('button', { name: /^Take the turn/ }));
    expect(onPerson).toHaveBeenCalledExactlyOnceWith('sara');
    await userEvent.click(page.getByRole('button', { name: /^Change name or picture: Olena/ }));
    expect(onEditPerson).toHaveBeenCalledExactlyOnceWith('olena');
  });

  it('ask the browser to keep the work, and say what to do when it says no', async () => {
    await open();
    await expect.element(page.getByText('12.4 MB of 2 GB are used.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Ask it to keep my work' }));
    await expect.element(page.getByText('The browser said no. Save each piece as a project file.')).toBeVisible();
  });

  it('say when the browser has promised', async () => {
    await open({ promise: true });
    await userEvent.click(page.getByRole('button', { name: 'Ask it to keep my work' }));
    await expect.element(page.getByText('The browser has promised to keep it.')).toBeVisible();
  });

  it('warn where nothing is kept', async () => {
    await open({ keepMode: 'memory' });
    await expect.element(page.getByRole('alert').getByText(/^This browser keeps nothing\./)).toBeVisible();
  });

  it.each(['en', 'ar'] as const)('have no obstacle in %s', async (language) => {
    await page.viewport(360, 640);
    await open({ language });
    expect(await axeFaults()).toEqual([]);
    expect(smallTargets()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
