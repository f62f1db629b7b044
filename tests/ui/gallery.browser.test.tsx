import Music from 'lucide-react/icons/music';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createEmitter } from '../../src/base/signal.ts';
import { ColourSwatches } from '../../src/ui/components/ColourSwatches.tsx';
import { EmptyState } from '../../src/ui/components/EmptyState.tsx';
import { LanguageSelect } from '../../src/ui/components/LanguageSelect.tsx';
import { LevelMeter } from '../../src/ui/components/LevelMeter.tsx';
import { LongList } from '../../src/ui/components/LongList.tsx';
import { PersonPicker } from '../../src/ui/components/PersonPicker.tsx';
import { QrCode } from '../../src/ui/components/QrCode.tsx';
import { ScreenFrame } from '../../src/ui/components/ScreenFrame.tsx';
import { Select } from '../../src/ui/components/Select.tsx';
import { ShareLink } from '../../src/ui/components/ShareLink.tsx';
import { SizeNotice } from '../../src/ui/components/SizeNotice.tsx';
import { Switch } from '../../src/ui/components/Switch.tsx';
import { Tabs } from '../../src/ui/components/Tabs.tsx';
import { ToggleButton } from '../../src/ui/components/ToggleButton.tsx';
import { VolumeSlider } from '../../src/ui/components/VolumeSlider.tsx';
import type { WaveformSource } from '../../src/ui/components/open-waveform.ts';
import { Waveform } from '../../src/ui/components/Waveform.tsx';
import type { LanguageId } from '../../src/ui/i18n/languages.ts';
import { startAppearance } from '../../src/ui/theme/appearance.ts';
import { axeFaults, show, smallTargets } from './show.tsx';

const nothing = () => undefined;
const places = ['one', 'two', 'three', 'four', 'five'].map((id) => ({
  id,
  label: `Place ${id}`,
  icon: Music,
  href: `#/${id}`,
}));
const PEAKS: WaveformSource = {
  kind: 'peaks',
  peaks: [Float32Array.from({ length: 400 }, (_, at) => Math.sin(at / 9))],
  duration: 20,
};

function Everything() {
  return (
    <ScreenFrame
      title="Everything"
      onBack={nothing}
      places={places}
      currentPlace="two"
      playBar={<ToggleButton label="Loop" isOn onChange={nothing} />}
    >
      <LanguageSelect />
      <PersonPicker label="Your picture" value="fox" onChange={nothing} taken={['bear']} />
      <ColourSwatches label="Colour" value="teal" onChange={nothing} />
      <Select label="Scale" value="rast" options={[{ value: 'rast', label: 'Rast' }]} onChange={nothing} />
      <Switch label="Metronome" isOn onChange={nothing} hint="You hear each beat." />
      <VolumeSlider value={-6} onChange={nothing} />
      <SizeNotice what="Sounds" bytes={12_400_000} onLoad={nothing} onLater={nothing} />
      <SizeNotice what="Sounds" bytes={12_400_000} loadedBytes={3_000_000} onLoad={nothing} onLater={nothing} />
      <ShareLink link="https://example.org/#/join/abc.def" label="Link" title="Song" />
      <EmptyState picture={Music} sentence="Nothing here yet." />
      <Tabs label="Parts" current="a" onChange={nothing} pages={[{ id: 'a', label: 'Words', content: 'Text' }]} />
      <Waveform source={PEAKS} label="Voice" onSeek={nothing} />
      <QrCode text="https://example.org/#/join/abc.def" label="Code to join" />
    </ScreenFrame>
  );
}

afterEach(async () => {
  delete document.documentElement.dataset['theme'];
  delete document.documentElement.dataset['contrast'];
  await page.viewport(414, 896);
});

describe.each<LanguageId>(['en', 'ar'])('all components in %s', (language) => {
  it.each(['light', 'dark'] as const)(
    'have no fault for axe in the %s theme, with and without more contrast',
    async (theme) => {
      await page.viewport(1280, 900);
      await show(<Everything />, language);
      await expect.element(page.getByRole('slider').last()).toBeVisible();
      await expect.element(page.getByRole('img').last()).toBeVisible();
      for (const contrast of ['normal', 'more']) {
        document.documentElement.dataset['theme'] = theme;
        document.documentElement.dataset['contrast'] = contrast;
        expect(await axeFaults(true)).toEqual([]);
      }
    },
  );

  it('can be touched on a small phone and do not run out of it', async () => {
    await page.viewport(360, 640);
    await show(<Everything />, language);
    await expect.element(page.getByRole('img').last()).toBeVisible();
    expect(smallTargets()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe('the frame of a screen', () => {
  it('lets the keyboard skip to the content', async () => {
    await show(<ScreenFrame title="Words">Content</ScreenFrame>);
    await expect.element(page.getByRole('heading', { name: 'Words' })).toHaveFocus();
    page.getByRole('link', { name: 'Skip to the content' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('main')).toHaveFocus();
    expect(document.title).toBe('Words');
  });
});

describe('the choice of language', () => {
  it('turns the page round', async () => {
    await show(<LanguageSelect />);
    await userEvent.click(page.getByRole('radio', { name: 'العربية' }));
    await expect.element(page.getByRole('group', { name: 'اللغة' })).toBeVisible();
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    await userEvent.click(page.getByRole('radio', { name: 'Polski' }));
    await expect.element(page.getByRole('group', { name: 'Język' })).toBeVisible();
    expect(document.documentElement.dir).toBe('ltr');
  });
});

describe('a waveform', () => {
  it('is moved along by keys and says the time', async () => {
    const onSeek = vi.fn();
    await show(<Waveform source={PEAKS} label="Voice" onSeek={onSeek} />);
    const wave = page.getByRole('slider', { name: 'Voice' });
    await expect.element(wave).toHaveAttribute('aria-valuemax', '20');
    wave.element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(onSeek.mock.calls).toEqual([[1], [2]]);
    await expect.element(wave).toHaveAttribute('aria-valuetext', '2 seconds');
  });

  it('runs from left to right in Arabic too: a click at its right end is late', async () => {
    const onSeek = vi.fn();
    await show(<Waveform source={PEAKS} label="صوت" onSeek={onSeek} />, 'ar');
    const wave = page.getByRole('slider', { name: 'صوت' });
    await expect.element(wave).toHaveAttribute('aria-valuemax', '20');
    const { width } = wave.element().getBoundingClientRect();
    await userEvent.click(wave, { position: { x: width * 0.9, y: 40 } });
    await expect.poll(() => onSeek.mock.lastCall?.[0] ?? 0).toBeGreaterThan(16);
  });

  it('of a file that is no sound becomes a clear sentence', async () => {
    const broken: WaveformSource = { kind: 'file', file: new Blob(['not a sound'], { type: 'audio/wav' }) };
    await show(<Waveform source={broken} label="Broken" />);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('This sound cannot be read. Try an MP3, WAV or M4A file.');
  });
});

describe('a long list', () => {
  it('keeps only what is in sight in the page and counts all', async () => {
    const items = Array.from({ length: 3000 }, (_, at) => `Item ${at}`);
    await show(
      <div style={{ height: 300, display: 'grid' }}>
        <LongList label="Pieces" items={items} keyOf={(item) => item} render={(item) => <p>{item}</p>} />
      </div>,
    );
    await expect.element(page.getByText('Item 3', { exact: true })).toBeVisible();
    expect(page.getByRole('listitem').elements().length).toBeLessThan(60);
    await expect.element(page.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '3000');
  });
});

describe('a meter', () => {
  it('moves without rendering and remembers that it was too loud', async () => {
    const levels = createEmitter<{ peak: number; rms: number }>();
    await show(<LevelMeter levels={levels} />);
    await expect.poll(() => document.querySelector('[aria-hidden="true"][dir="ltr"]')).not.toBeNull();
    const meter = document.querySelector<HTMLElement>('[aria-hidden="true"][dir="ltr"]');
    levels.emit({ peak: 1.2, rms: 10 ** (-27 / 20) });
    expect(meter?.dataset['over']).toBe('true');
    expect(meter?.firstElementChild?.getAttribute('style')).toContain('scaleY(0.5');
  });
});

describe('the appearance', () => {
  it('is what the person chose, and is kept', () => {
    const kept = new Map<string, string>([['theme', 'dark']]);
    const root = document.createElement('div');
    const appearance = startAppearance(root, {
      read: (name) => kept.get(name),
      write: (name, value) => void kept.set(name, value),
    });
    expect(root.dataset['theme']).toBe('dark');
    appearance.choose({ theme: 'light', contrast: 'more', motion: 'less', textSize: 'large' });
    expect({ ...root.dataset }).toEqual({ theme: 'light', contrast: 'more', motion: 'less', textSize: 'large' });
    expect(kept.get('text-size')).toBe('large');
    appearance.dispose();
  });
});
