import Music from 'lucide-react/icons/music';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Action } from '../../src/ui/actions/action.ts';
import { useShortcuts } from '../../src/ui/actions/use-shortcuts.ts';
import { Button } from '../../src/ui/components/Button.tsx';
import { FileButton } from '../../src/ui/components/FileButton.tsx';
import { NumberStepper } from '../../src/ui/components/NumberStepper.tsx';
import { PanSlider } from '../../src/ui/components/PanSlider.tsx';
import { SegmentedControl } from '../../src/ui/components/SegmentedControl.tsx';
import { TextField } from '../../src/ui/components/TextField.tsx';
import { VolumeSlider } from '../../src/ui/components/VolumeSlider.tsx';
import { show } from './show.tsx';

function Volume({ onChange, onPreview }: { onChange: (value: number) => void; onPreview?: (value: number) => void }) {
  const [value, setValue] = useState(0);
  const change = (next: number) => {
    setValue(next);
    onChange(next);
  };
  return (
    <VolumeSlider value={value} onChange={change} {...(onPreview && { onPreview })} orientation="vertical" of="Bass" />
  );
}

describe('a slider', () => {
  it('moves by keys, speaks its unit and tells a change once, when the key is let go', async () => {
    const onChange = vi.fn();
    const onPreview = vi.fn();
    await show(<Volume onChange={onChange} onPreview={onPreview} />);
    const slider = page.getByRole('slider', { name: 'Volume: Bass' });
    await expect.element(slider).toHaveAttribute('aria-valuetext', '0.0 dB');
    slider.element().focus();
    await userEvent.keyboard('{ArrowDown>3}');
    expect(onPreview).toHaveBeenCalledTimes(3);
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{/ArrowDown}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(-1.5);
    await expect.element(slider).toHaveAttribute('aria-valuetext', '−1.5 dB');
    await userEvent.keyboard('{Home}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Silent');
  });

  it('returns to rest with Delete', async () => {
    const onChange = vi.fn();
    await show(<Volume onChange={onChange} />);
    await expect.element(page.getByRole('slider')).toBeVisible();
    page.getByRole('slider').element().focus();
    await userEvent.keyboard('{End}{Delete}');
    expect(onChange.mock.calls).toEqual([[6], [0]]);
  });

  it('tells a change once when the pointer lets go', async () => {
    const onChange = vi.fn();
    await show(<Volume onChange={onChange} />);
    const slider = page.getByRole('slider');
    await expect.element(slider).toBeVisible();
    await userEvent.click(slider, { position: { x: 22, y: 80 } });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onChange.mock.calls[0]?.[0]).toBeCloseTo(-27, -1);
  });

  it('for left and right keeps left on the left in Arabic', async () => {
    const onChange = vi.fn();
    await show(<PanSlider value={0} onChange={onChange} />, 'ar');
    const slider = page.getByRole('slider');
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'الوسط');
    slider.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(0.05);
    await userEvent.click(slider, { position: { x: 4, y: 22 } });
    expect(onChange.mock.lastCall?.[0]).toBeLessThan(-0.8);
  });
});

describe('a number', () => {
  it('steps, is typed, and keeps within its range', async () => {
    const onChange = vi.fn();
    function Tempo() {
      const [value, setValue] = useState(120);
      const change = (next: number) => {
        setValue(next);
        onChange(next);
      };
      return <NumberStepper label="Tempo" value={value} min={40} max={240} onChange={change} unit="beats a minute" />;
    }
    await show(<Tempo />);
    await userEvent.click(page.getByRole('button', { name: /Increase.*Tempo/ }));
    expect(onChange).toHaveBeenLastCalledWith(121);
    await userEvent.fill(page.getByRole('textbox', { name: 'Tempo' }), '999');
    await userEvent.keyboard('{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(240);
  });
});

describe('a choice among few', () => {
  it('moves by arrow keys in the direction of reading', async () => {
    const onChange = vi.fn();
    const segments = [
      { value: 'a', label: 'ا' },
      { value: 'b', label: 'ب' },
    ];
    await show(<SegmentedControl label="لغة" value="a" segments={segments} onChange={onChange} />, 'ar');
    await expect.element(page.getByRole('radio', { name: 'ا' })).toBeChecked();
    page.getByRole('radio', { name: 'ا' }).element().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(onChange).toHaveBeenCalledWith('b');
  });
});

describe('a file button', () => {
  it('hands over the chosen files, the same one twice in a row too', async () => {
    const onFiles = vi.fn();
    await show(<FileButton label="Add sound" accept="audio/*" onFiles={onFiles} />);
    await expect.element(page.getByRole('button', { name: 'Add sound' })).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const file = new File(['x'], 'song.mp3', { type: 'audio/mpeg' });
    for (const _ of [1, 2]) {
      const transfer = new DataTransfer();
      transfer.items.add(file);
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(onFiles).toHaveBeenCalledTimes(2);
    expect(onFiles.mock.calls[0]?.[0]).toHaveLength(1);
  });
});

describe('shortcuts', () => {
  it('run their action, but not in a text field and not instead of a focused button', async () => {
    const play = vi.fn();
    const undo = vi.fn();
    const pressed = vi.fn();
    const actions: readonly Action[] = [
      { id: 'play', labelId: 'core.play.play', icon: Music, keys: { code: 'Space' }, enabled: true, run: play },
      {
        id: 'undo',
        labelId: 'core.button.undo',
        icon: Music,
        keys: { code: 'KeyZ', mod: true },
        enabled: true,
        run: undo,
      },
      {
        id: 'redo',
        labelId: 'core.button.redo',
        icon: Music,
        keys: { code: 'KeyY', mod: true },
        enabled: false,
        run: undo,
      },
    ];
    function Screen() {
      useShortcuts(actions);
      const [text, setText] = useState('');
      return (
        <>
          <Button onPress={pressed}>Press</Button>
          <TextField label="Name" value={text} onChange={setText} />
        </>
      );
    }
    await show(<Screen />);
    await expect.element(page.getByRole('button', { name: 'Press' })).toBeVisible();
    await userEvent.keyboard(' {Control>}zy{/Control}');
    expect([play.mock.calls.length, undo.mock.calls.length]).toEqual([1, 1]);
    page.getByRole('button', { name: 'Press' }).element().focus();
    await userEvent.keyboard(' ');
    expect([play.mock.calls.length, pressed.mock.calls.length]).toEqual([1, 1]);
    await userEvent.type(page.getByRole('textbox', { name: 'Name' }), 'a b');
    expect(play).toHaveBeenCalledTimes(1);
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('a b');
  });
});
