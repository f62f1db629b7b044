import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, ok } from '../../../src/base/result.ts';
import { PersonSheet } from '../../../src/features/start/PersonSheet.tsx';
import { StartView } from '../../../src/features/start/StartView.tsx';
import type { StartViewProps } from '../../../src/features/start/start-types.ts';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { tap } from '../support/gestures.ts';
import { isPageTooWide, showView } from '../support/screen.tsx';

const OKSANA = { id: 'oksana', name: 'Оксана', picture: 'owl', colour: 3, key: 'k', createdAt: 0 };
const AMAL = { id: 'amal', name: 'أمل', picture: 'fox', colour: 4, key: 'l', createdAt: 0 };
const entry = (id: string, changedAt: number, title = '') => ({
  id,
  title,
  starter: title === '' ? 'iran-68' : '',
  changedAt,
  room: undefined,
});

interface Shown {
  readonly language?: LanguageId;
  readonly on?: 'phone' | 'laptop';
}
async function showStart(props: Partial<StartViewProps> = {}, shown: Shown = {}) {
  const acts = {
    onTap: vi.fn<StartViewProps['onTap']>(),
    onPreview: vi.fn<StartViewProps['onPreview']>(async () => 60),
    onPerson: vi.fn<StartViewProps['onPerson']>(),
    onAddPerson: vi.fn<() => void>(),
    onNew: vi.fn<StartViewProps['onNew']>(),
    onOpen: vi.fn<StartViewProps['onOpen']>(),
    onRemove: vi.fn<StartViewProps['onRemove']>(),
    onOpenFile: vi.fn<StartViewProps['onOpenFile']>(async () => ok(undefined)),
    onPlan: vi.fn<() => void>(),
    onSettings: vi.fn<() => void>(),
  };
  await showView(
    <StartView
      pieces={[]}
      people={[OKSANA]}
      person={OKSANA}
      keepMode="disk"
      reserved={{ people: 1, pieces: 0 }}
      making={undefined}
      {...acts}
      {...props}
    />,
    {
      areas: ['start', 'errors'],
      ...shown,
    },
  );
  return acts;
}
async function bring(name: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('there is no place for a file');
  await userEvent.upload(input, new File(['x'], name));
}

describe('the first touch', () => {
  it('sounds once, by mouse, finger and key', async () => {
    const { onTap } = await showStart();
    const drum = page.getByRole('button', { name: 'Deep drum' });
    await userEvent.click(drum);
    expect(onTap.mock.calls).toEqual([['drum-low']]);
    await tap(drum.element());
    await expect.poll(() => onTap.mock.calls.length).toBe(2);
    drum.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onTap.mock.calls.length).toBe(3);
  });

  it('sounds by key even after a finger slid off a picture', async () => {
    const { onTap } = await showStart();
    const drum = page.getByRole('button', { name: 'High drum' }).element();
    drum.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    drum.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, pointerType: 'touch' }));
    page.getByRole('button', { name: 'Shaker' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onTap.mock.calls.map(([pad]) => pad)).toEqual(['drum-high', 'shaker']);
  });
});

describe('beginning', () => {
  it('from a starter or from silence', async () => {
    const { onNew } = await showStart();
    await userEvent.click(page.getByRole('button', { name: /^Quick steps/ }));
    await userEvent.click(page.getByRole('button', { name: /^Empty piece/ }));
    expect(onNew.mock.calls).toEqual([['balkans-78'], [undefined]]);
  });

  it('only once while a piece is being made', async () => {
    await showStart({ making: 'iran-68' });
    await expect.element(page.getByRole('button', { name: /^Empty piece/ })).toBeDisabled();
  });

  it('by listening first: the other one ends, and the button knows when it is over', async () => {
    const { onPreview } = await showStart();
    onPreview.mockResolvedValueOnce(60).mockResolvedValueOnce(0.2);
    await userEvent.click(page.getByRole('button', { name: /^Listen: .?Quick steps/ }));
    await expect.element(page.getByRole('button', { name: /^Stop: .?Quick steps/ })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^Listen: .?Evening garden/ }));
    await expect.element(page.getByRole('button', { name: /^Listen: .?Quick steps/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Listen: .?Evening garden/ })).toBeVisible();
    expect(onPreview.mock.calls).toEqual([['balkans-78'], ['iran-68']]);
  });
});

describe('coming back', () => {
  it('one’s pieces are there, the latest first', async () => {
    const { onOpen } = await showStart({
      pieces: [entry('old', 1, 'Старе'), entry('new', 2, 'Нове'), entry('nameless', 3)],
    });
    const names = page
      .getByRole('region', { name: 'My pieces' })
      .getByRole('listitem')
      .elements()
      .map((item) => item.querySelector('[dir="auto"]')?.textContent);
    expect(names).toEqual(['Evening garden', 'Нове', 'Старе']);
    await userEvent.click(page.getByRole('button', { name: /^Нове/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('new');
  });

  it('a piece is removed by its name', async () => {
    const { onRemove } = await showStart({ pieces: [entry('a', 1, 'Старе')] });
    await userEvent.click(page.getByRole('button', { name: /^Remove .?Старе/ }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('people who share the device take turns by their pictures', async () => {
    const { onPerson, onAddPerson } = await showStart({ people: [OKSANA, AMAL, { ...AMAL, id: 'x', name: '' }] });
    await expect.element(page.getByRole('button', { name: 'Оксана' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(page.getByRole('button', { name: 'أمل' }));
    expect(onPerson).toHaveBeenCalledExactlyOnceWith('amal');
    await userEvent.click(page.getByRole('button', { name: 'Add a person' }));
    expect(onAddPerson).toHaveBeenCalledOnce();
  });

  it('it is said when the browser keeps nothing', async () => {
    await showStart({ keepMode: 'memory' });
    await expect.element(page.getByRole('alert')).toBeVisible();
  });
});

describe('bringing a file', () => {
  it('shows how far it is and can be stopped', async () => {
    const { onOpenFile } = await showStart();
    onOpenFile.mockImplementation((_, { signal, onProgress }) => {
      onProgress(0.3);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed('cancelled'))));
    });
    await bring('song.integrart');
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.3');
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect.element(page.getByRole('button', { name: 'Open a file' })).toHaveFocus();
    expect(page.getByRole('alert').elements()).toHaveLength(0);
  });

  it.each(['piece-file-broken', 'piece-file-newer', 'disk-full'] as const)(
    '%s is told with a next step, and another can be tried',
    async (code) => {
      const { onOpenFile } = await showStart();
      onOpenFile.mockResolvedValueOnce(failed(code));
      await bring('song.integrart');
      await expect.element(page.getByRole('alert')).toBeVisible();
      await bring('song.integrart');
      await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    },
  );
});

describe('saying who one is', () => {
  it('needs a name and a picture, nothing else', async () => {
    const onSave = vi.fn<(face: { name: string; picture: string }) => void>();
    await showView(<PersonSheet taken={['owl']} onClose={() => {}} onSave={onSave} />, { areas: ['start', 'people'] });
    const ready = page.getByRole('button', { name: 'Ready' });
    await expect.element(ready).toBeDisabled();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name or nickname' }), ' أمل ');
    await expect.element(ready).toBeDisabled();
    const free = page
      .getByRole('radio')
      .elements()
      .find((radio) => radio instanceof HTMLInputElement && !radio.disabled);
    await userEvent.click(free?.closest('label') ?? document.body);
    await userEvent.click(ready);
    expect(onSave.mock.calls[0]?.[0].name).toBe('أمل');
    expect(onSave.mock.calls[0]?.[0].picture).not.toBe('owl');
  });
});

it.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
  ['uk', 'phone'],
] as const)('the start has no fault in %s on a %s', async (language, on) => {
  const long = 'Пісня, у якої дуже довга назва, бо хтось не міг зупинитися';
  await showStart(
    {
      pieces: [entry('a', 1, long)],
      people: [OKSANA, { ...AMAL, name: 'Дужедовгеімябезжодногопробілу' }],
      keepMode: 'memory',
    },
    { language, on },
  );
  expect(await axeFaults()).toEqual([]);
  expect(smallTargets()).toEqual([]);
  expect(isPageTooWide()).toBe(false);
});
