import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/components/Button.tsx';
import { Sheet } from '../../src/ui/components/Sheet.tsx';
import { showView } from '../features/support/screen.tsx';

const named = (name: string) => page.getByRole('button', { name, exact: true });

/** Things that can each be removed, by a button of their own. */
function Things({ of, isLast = false }: { of: readonly string[]; isLast?: boolean }) {
  const [things, setThings] = useState(of);
  return (
    <main tabIndex={-1}>
      <Button>Before</Button>
      <ul>
        {things.map((thing) => (
          <li key={thing}>
            <Button onPress={() => setThings(things.filter((other) => other !== thing))}>{thing}</Button>
          </li>
        ))}
      </ul>
      {!isLast && <Button>After</Button>}
    </main>
  );
}

async function removeByKey(name: string): Promise<void> {
  named(name).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(named(name)).not.toBeInTheDocument();
}

describe('when the focused control goes away, the focus goes', () => {
  it('to the next of its kind, at the end to the one before', async () => {
    await showView(<Things of={['One', 'Two', 'Three']} />, { areas: [] });
    await removeByKey('Two');
    await expect.element(named('Three')).toHaveFocus();
    await removeByKey('Three');
    await expect.element(named('One')).toHaveFocus();
  });

  it('to what follows when it was the only one', async () => {
    await showView(<Things of={['One']} />, { areas: [] });
    await removeByKey('One');
    await expect.element(named('After')).toHaveFocus();
  });

  it('to what came before when nothing follows', async () => {
    await showView(<Things of={['One']} isLast />, { areas: [] });
    await removeByKey('One');
    await expect.element(named('Before')).toHaveFocus();
  });
});

it('when it can no longer be used, the focus goes on', async () => {
  function Steps() {
    const [left, setLeft] = useState(1);
    return (
      <>
        <Button isDisabled={left === 0} onPress={() => setLeft(0)}>
          Undo
        </Button>
        <Button>Redo</Button>
      </>
    );
  }
  await showView(<Steps />, { areas: [] });
  named('Undo').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(named('Redo')).toHaveFocus();
});

describe('a sheet that closes', () => {
  function Opener({ isGone }: { isGone: boolean }) {
    const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
    return (
      <>
        {!(isGone && state === 'done') && <Button onPress={() => setState('open')}>Open</Button>}
        <Button>Beside</Button>
        {state === 'open' && (
          <Sheet title="Sheet" isOpen onClose={() => setState('closed')}>
            <Button onPress={() => setState('done')}>Do it</Button>
          </Sheet>
        )}
      </>
    );
  }

  it.each([
    [false, 'Open'],
    [true, 'Beside'],
  ])('gives the focus back (its opener is gone: %s)', async (isGone, name) => {
    await showView(<Opener isGone={isGone} />, { areas: [] });
    named('Open').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(named('Do it')).toBeVisible();
    named('Do it').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(named(name)).toHaveFocus();
  });
});

it('a control that goes away elsewhere leaves the focus alone', async () => {
  await showView(<Things of={['One', 'Two']} />, { areas: [] });
  named('Before').element().focus();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(named('Two')).toHaveFocus();
  named('After').element().focus();
  named('Two')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(named('Two')).not.toBeInTheDocument();
  await expect.element(named('After')).toHaveFocus();
});
