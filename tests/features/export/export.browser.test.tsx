import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, ok, type Result } from '../../../src/base/result.ts';
import { ExportView } from '../../../src/features/export/ExportView.tsx';
import type { ExportAccess, ExportViewProps, ExportWork, VideoChoice } from '../../../src/features/export/export-types.ts';
import type { LanguageId } from '../../../src/ui/i18n/languages.ts';
import { axeFaults, smallTargets } from '../../ui/show.tsx';
import { isPageTooWide, showView } from '../support/screen.tsx';

const WAV = new Blob(['sound'], { type: 'audio/wav' });

/** Makers that wait until they are told how it ended. */
function makers() {
  const works: { readonly work: ExportWork; end(result: Result<Blob>): void }[] = [];
  const make = (work: ExportWork): Promise<Result<Blob>> =>
    new Promise((resolve) => works.push({ work, end: resolve }));
  const access = {
    sound: vi.fn(make),
    planVideo: vi.fn<ExportAccess['planVideo']>(async () => ({ way: 'webcodecs', loadBytes: 90_000 })),
    videoBytes: vi.fn<ExportAccess['videoBytes']>((choice, seconds) => (choice.size === 'messenger' ? 16_000_000 : Number(choice.size) * 500 * seconds)),
    video: vi.fn((_: VideoChoice, work: ExportWork) => make(work)),
    poster: vi.fn<ExportAccess['poster']>((_, work) => make({ ...work, isWithoutMissing: false })),
    loop: vi.fn<ExportAccess['loop']>((_, work) => make({ ...work, isWithoutMissing: false })),
    page: vi.fn(make),
    project: vi.fn<ExportAccess['project']>((work) => make({ ...work, isWithoutMissing: false })),
    save: vi.fn<ExportAccess['save']>(),
    note: vi.fn<ExportAccess['note']>(),
  };
  return { access, works };
}
interface Shown {
  readonly language?: LanguageId;
  readonly on?: 'phone' | 'laptop';
}
async function showExport(props: Partial<ExportViewProps> = {}, shown: Shown = {}) {
  const made = makers();
  const onFinish = vi.fn<() => void>();
  await showView(
    <ExportView
      title="Тиха пісня"
      seconds={60}
      hasWords
      withoutConsent={[]}
      hasLicence
      access={made.access}
      onFinish={onFinish}
      {...props}
    />,
    { areas: ['export', 'errors'], ...shown },
  );
  return { ...made, onFinish };
}
const card = (name: string) => page.getByRole('region', { name });
/** Opens how a video can be made. */
const openChoices = () => userEvent.click(card('Video').getByText('Choose size and words'));

describe('taking a piece home', () => {
  it('makes a file, shows how far it is, saves it under its title and notes the act', async () => {
    const { access, works } = await showExport();
    await userEvent.click(card('Sound').getByRole('button', { name: 'Make it' }));
    works[0]?.work.onProgress(0.25);
    await expect.element(card('Sound').getByRole('progressbar')).toHaveAttribute('value', '0.25');
    expect(access.note).not.toHaveBeenCalled();
    works[0]?.end(ok(WAV));
    await userEvent.click(card('Sound').getByRole('button', { name: 'Save' }));
    expect(access.save).toHaveBeenCalledWith(WAV, 'Тиха пісня.wav');
    expect(access.note).toHaveBeenCalledExactlyOnceWith('sound');
  });

  it('keeps the focus with the work: make, cancel, save', async () => {
    const { works } = await showExport();
    card('Sound').getByRole('button', { name: 'Make it' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(card('Sound').getByRole('button', { name: 'Cancel' })).toHaveFocus();
    works[0]?.end(ok(WAV));
    await expect.element(card('Sound').getByRole('button', { name: 'Save' })).toHaveFocus();
  });

  it('is stopped when asked, and what was stopped does not come back', async () => {
    const { access, works } = await showExport();
    const sound = card('Sound');
    await userEvent.click(sound.getByRole('button', { name: 'Make it' }));
    await userEvent.click(sound.getByRole('button', { name: 'Cancel' }));
    expect(works[0]?.work.signal.aborted).toBe(true);
    await userEvent.click(sound.getByRole('button', { name: 'Make it' }));
    works[1]?.work.onProgress(0.5);
    works[0]?.work.onProgress(0.9);
    works[0]?.end(failed('cancelled'));
    await expect.element(sound.getByRole('progressbar')).toHaveAttribute('value', '0.5');
    works[1]?.end(ok(WAV));
    await expect.element(sound.getByRole('button', { name: 'Save' })).toBeVisible();
    expect(access.note).toHaveBeenCalledOnce();
  });

  it('says why it failed and can be tried again', async () => {
    const { works, access } = await showExport();
    const page_ = card('A page that plays');
    await userEvent.click(page_.getByRole('button', { name: 'Make it' }));
    works[0]?.end(failed('encoder-unreachable'));
    await expect.element(page_.getByRole('alert')).toBeVisible();
    await userEvent.click(page_.getByRole('button', { name: 'Make it' }));
    await expect.element(page_.getByRole('alert')).not.toBeInTheDocument();
    works[1]?.end(ok(WAV));
    await expect.element(page_.getByRole('button', { name: 'Save' })).toBeVisible();
    expect(access.note).toHaveBeenCalledOnce();
  });

  it('asks before it leaves out recordings that are not here', async () => {
    const { works } = await showExport();
    await userEvent.click(card('Sound').getByRole('button', { name: 'Make it' }));
    expect(works[0]?.work.isWithoutMissing).toBe(false);
    works[0]?.end(failed('asset-missing'));
    await userEvent.click(card('Sound').getByRole('button', { name: 'Make it without the missing recordings' }));
    expect(works[1]?.work.isWithoutMissing).toBe(true);
  });

  it('makes two files at once, each by itself', async () => {
    const { works } = await showExport();
    await userEvent.click(card('Sound').getByRole('button', { name: 'Make it' }));
    await userEvent.click(card('Project file').getByRole('button', { name: 'Make it' }));
    works[0]?.end(ok(WAV));
    await expect.element(card('Sound').getByRole('button', { name: 'Save' })).toBeVisible();
    await expect.element(card('Project file').getByRole('progressbar')).toBeVisible();
  });
});

describe('a video', () => {
  it('is made as one chooses: its size, its words, its pictures a second', async () => {
    const { access } = await showExport();
    const video = card('Video');
    await openChoices();
    await userEvent.click(video.getByRole('radio', { name: /^Very large, about .?32/ }));
    await userEvent.click(video.getByRole('radio', { name: 'To switch on, in each language' }));
    await userEvent.click(video.getByRole('radio', { name: '25' }));
    await userEvent.click(video.getByRole('button', { name: 'Make it' }));
    await expect.poll(() => access.video.mock.calls[0]?.[0]).toEqual({ size: '1080', words: 'tracks', framesPerSecond: 25 });
  });

  it('for messengers says the most that it takes, before it is made', async () => {
    const { access } = await showExport({ seconds: 180 });
    await openChoices();
    await userEvent.click(card('Video').getByRole('radio', { name: /^For messengers, about .?16/ }));
    await expect.element(card('Video').getByText(/^About .?16/)).toBeVisible();
    expect(access.video).not.toHaveBeenCalled();
  });

  it('of a piece without words does not ask where the words should be', async () => {
    await showExport({ hasWords: false });
    await openChoices();
    expect(card('Video').getByRole('radio', { name: 'In the picture' }).elements()).toHaveLength(0);
  });

  it('that is recorded as it plays is announced, and begins when one says so', async () => {
    const { access } = await showExport();
    access.planVideo.mockResolvedValue({ way: 'recorder', loadBytes: 0 });
    const video = card('Video');
    await userEvent.click(video.getByRole('button', { name: 'Make it' }));
    await expect.element(video.getByText(/It is recorded as it plays: 1 minute/)).toBeVisible();
    expect(access.video).not.toHaveBeenCalled();
    await userEvent.click(video.getByRole('alert').getByRole('button', { name: 'Make it' }));
    await expect.poll(() => access.video.mock.calls.length).toBe(1);
  });

  it('keeps the choices when it was stopped', async () => {
    const { access, works } = await showExport();
    const video = card('Video');
    await openChoices();
    await userEvent.click(video.getByRole('radio', { name: /^Small/ }));
    await userEvent.click(video.getByRole('button', { name: 'Make it' }));
    await userEvent.click(video.getByRole('button', { name: 'Cancel' }));
    expect(works[0]?.work.signal.aborted).toBe(true);
    await userEvent.click(video.getByRole('button', { name: 'Make it' }));
    await expect.poll(() => access.video.mock.calls[1]?.[0].size).toBe('480');
  });

  it('asks first when a large helper must be fetched, and can be put off', async () => {
    const { access } = await showExport();
    access.planVideo.mockResolvedValue({ way: 'ffmpeg', loadBytes: 32_000_000 });
    const video = card('Video');
    await userEvent.click(video.getByRole('button', { name: 'Make it' }));
    await expect.element(video.getByText(/This browser needs a helper to make videos/)).toBeVisible();
    expect(access.video).not.toHaveBeenCalled();
    await userEvent.click(video.getByRole('button', { name: 'Not now' }));
    await userEvent.click(video.getByRole('button', { name: 'Make it' }));
    await userEvent.click(video.getByRole('button', { name: /^Load .?32/ }));
    await expect.poll(() => access.video.mock.calls.length).toBe(1);
  });

  it('that this browser cannot make is refused with a sentence', async () => {
    const { access } = await showExport();
    access.planVideo.mockResolvedValue('none');
    await userEvent.click(card('Video').getByRole('button', { name: 'Make it' }));
    await expect.element(card('Video').getByRole('alert')).toBeVisible();
    expect(access.video).not.toHaveBeenCalled();
  });
});

describe('still and moving pictures', () => {
  it('show the moment one chooses', async () => {
    const { access, works } = await showExport();
    const poster = card('Poster');
    poster.getByRole('slider', { name: 'Moment of the song' }).element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await userEvent.click(poster.getByRole('button', { name: 'Make it' }));
    await expect.poll(() => access.poster.mock.calls[0]?.[0]).toEqual({ from: 2 });
    const png = new Blob(['picture'], { type: 'image/png' });
    works[0]?.end(ok(png));
    await userEvent.click(poster.getByRole('button', { name: 'Save' }));
    expect(access.save).toHaveBeenCalledWith(png, 'Тиха пісня.png');
  });

  it('go round and round', async () => {
    const { access } = await showExport();
    await userEvent.click(card('Moving picture').getByRole('button', { name: 'Make it' }));
    await expect.poll(() => access.loop.mock.calls[0]?.[0]).toEqual({ from: 0 });
  });
});

describe('before a piece goes out', () => {
  it('it is said who has not agreed yet, and where that is done', async () => {
    const { onFinish } = await showExport({ withoutConsent: ['أمل', 'Zofia'], hasLicence: false });
    await expect.element(page.getByText(/Not everyone has said yes yet: .*أمل.*Zofia/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Finish first' }));
    expect(onFinish).toHaveBeenCalledOnce();
  });

  it('it is said when there is no licence', async () => {
    await showExport({ hasLicence: false });
    await expect.element(page.getByRole('alert').getByText('Nobody has chosen a licence yet.')).toBeVisible();
  });

  it('nothing is promised about an empty song', async () => {
    await showExport({ seconds: 0 });
    expect(page.getByText(/^About .?0/).elements()).toHaveLength(0);
  });
});

it.each([
  ['en', 'laptop'],
  ['ar', 'phone'],
  ['uk', 'phone'],
] as const)('the files have no fault in %s on a %s', async (language, on) => {
  const { works, access } = await showExport({ withoutConsent: ['أمل'] }, { language, on });
  await expect.element(page.getByRole('region').first()).toBeVisible();
  for (const button of page
    .getByRole('region')
    .elements()
    .slice(1)
    .flatMap((region) => [...region.querySelectorAll('button')].slice(-1)))
    button.click();
  await expect.poll(() => works.length).toBeGreaterThan(2);
  works[0]?.end(ok(WAV));
  works[1]?.end(failed('disk-full'));
  await expect.poll(() => access.note.mock.calls.length).toBe(1);
  expect(await axeFaults()).toEqual([]);
  expect(smallTargets()).toEqual([]);
  expect(isPageTooWide()).toBe(false);
});
