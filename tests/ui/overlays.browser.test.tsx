import Music from 'lucide-react/icons/music';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Action } from '../../src/ui/actions/action.ts';
import { useAnnounce } from '../../src/ui/a11y/AnnounceProvider.tsx';
import { ActionMenu } from '../../src/ui/components/ActionMenu.tsx';
import { Button } from '../../src/ui/components/Button.tsx';
import { ErrorBanner } from '../../src/ui/components/ErrorBanner.tsx';
import { Sheet } from '../../src/ui/components/Sheet.tsx';
import { TextField } from '../../src/ui/components/TextField.tsx';
import { useToast } from '../../src/ui/components/ToastProvider.tsx';
import { axeFaults, show } from './show.tsx';

function SheetScreen() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      <Sheet title="Words" isOpen={isOpen} onClose={() => setOpen(false)} actions={<Button>Keep</Button>}>
        <TextField label="Line" value={text} onChange={setText} />
      </Sheet>
    </>
  );
}

describe('a sheet', () => {
  it('keeps the focus inside, closes with Escape and gives the focus back', async () => {
    await show(<SheetScreen />);
    const opener = page.getByRole('button', { name: 'Open' });
    await userEvent.click(opener);
    const dialog = page.getByRole('dialog', { name: 'Words' });
    await expect.element(dialog).toBeVisible();
    for (let turn = 0; turn < 7; turn++) {
      await userEvent.keyboard('{Tab}');
      expect(dialog.element().contains(document.activeElement), `after ${turn + 1} tabs`).toBe(true);
    }
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  it('has no fault in Arabic, from right to left', async () => {
    await show(<SheetScreen />, 'ar');
    await userEvent.click(page.getByRole('button', { name: 'Open' }));
    await expect.element(page.getByRole('button', { name: 'إغلاق' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'إغلاق' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('a menu', () => {
  it('opens by key, passes over what is not possible and runs the chosen action', async () => {
    const runs = { copy: vi.fn(), share: vi.fn() };
    const actions: readonly Action[] = [
      { id: 'edit', labelId: 'core.button.edit', icon: Music, enabled: false, run: vi.fn() },
      {
        id: 'copy',
        labelId: 'core.button.copy-link',
        icon: Music,
        keys: { code: 'KeyC' },
        enabled: true,
        run: runs.copy,
      },
      { id: 'share', labelId: 'core.button.share', icon: Music, enabled: true, run: runs.share },
    ];
    await show(<ActionMenu label="More actions" actions={actions} />);
    await expect.element(page.getByRole('button', { name: 'More actions' })).toBeVisible();
    page.getByRole('button', { name: 'More actions' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'Copy link C' })).toHaveFocus();
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(runs.share).toHaveBeenCalledOnce();
    expect(runs.copy).not.toHaveBeenCalled();
  });
});

describe('a toast', () => {
  function Screen({ undo }: { undo: () => void }) {
    const toast = useToast();
    // Low on the page: on a phone messages stand at its top.
    return (
      <div style={{ marginBlockStart: 360 }}>
        <Button onPress={() => toast.show({ sentence: 'Track removed.', undo })}>Remove</Button>
      </div>
    );
  }

  it('offers undo and goes when it is taken', async () => {
    const undo = vi.fn();
    await show(<Screen undo={undo} />);
    await userEvent.click(page.getByRole('button', { name: 'Remove' }));
    await expect.element(page.getByText('Track removed.')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    await expect.element(page.getByText('Track removed.')).not.toBeInTheDocument();
  });

  it('shows at most three at once', async () => {
    await show(<Screen undo={() => undefined} />);
    for (let count = 0; count < 5; count++) await userEvent.click(page.getByRole('button', { name: 'Remove' }));
    await expect.poll(() => page.getByText('Track removed.').elements().length).toBe(3);
  });
});

describe('a sentence for screen readers', () => {
  it('is said again when it is the same', async () => {
    function Screen() {
      const announce = useAnnounce();
      return <Button onPress={() => announce('Note added.')}>Say</Button>;
    }
    await show(<Screen />);
    await userEvent.click(page.getByRole('button', { name: 'Say' }));
    await expect.element(page.getByText('Note added.')).toBeInTheDocument();
    const first = page.getByText('Note added.').element();
    await userEvent.click(page.getByRole('button', { name: 'Say' }));
    await expect.poll(() => page.getByText('Note added.').element() === first).toBe(false);
  });
});

describe('a failure', () => {
  it('is a sentence in the language of the person', async () => {
    await show(<ErrorBanner code="disk-full" />, 'pl');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Brak miejsca na urządzeniu. Zwolnij miejsce lub zapisz utwór jako plik.');
  });

  it('that has no sentence yet still says that the work is kept', async () => {
    await show(<ErrorBanner code="never-heard-of" />);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Something went wrong (never-heard-of). Your work is kept. Please try again.');
  });
});
