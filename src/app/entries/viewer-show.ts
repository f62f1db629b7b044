import { STAGE_SIZES } from '../../base/stage-document.ts';
import { createTempoMap } from '../../document/music/tempo-map.ts';
import { createFrameSource, type FrameSource } from '../../stage/frame-source.ts';
import { forgetLayouts } from '../../stage/text-layout.ts';
import { createPictureStock } from '../picture-stock.ts';
import { about, type About } from './viewer-about.ts';
import { answerPanel, emptyDraft } from './viewer-answer.ts';
import { answersList, fetchAnswers } from './viewer-answers.ts';
import { chaptersRow, type Chapters } from './viewer-chapters.ts';
import { takeFonts, takeImages } from './viewer-media.ts';
import { chooser, iconButton, node } from './viewer-nodes.ts';
import { createPlayer } from './viewer-player.ts';
import type { ViewerSource } from './viewer-source.ts';
import { clockText, languageName, sayIn, VIEWER_LANGUAGES, viewerLanguage } from './viewer-texts.ts';

/** More pixels than this are not seen, and cost an old phone its breath. */
const WIDEST = 1920;
/** Pictures wait this long for the first moments of the sound, which is on the same line. */
const SOUND_FIRST_MS = 3000;

interface BuiltPage {
  readonly below: About;
  readonly chapters: Chapters | undefined;
}

/** The page of one finished piece, in a file or at an address. */
export function show(source: ViewerSource): void {
  const { data, sound, shown } = source;
  const images = createPictureStock(() => request());
  const player = createPlayer(sound, data.seconds);
  const tempo = createTempoMap(data.tempo);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chosen = {
    page: viewerLanguage(navigator.languages, data.language),
    words: data.stage.languages[0] ?? '',
    hasWords: true,
  };
  const draft = emptyDraft();
  const said: { answers: readonly unknown[] } = { answers: [] };
  const canvas = node('canvas', { role: 'img' });
  const big = iconButton('big', () => toggle());
  const small = iconButton('small', () => toggle());
  const captions = iconButton('words', () => toggleWords());
  const full = iconButton('full', () => void stage.requestFullscreen().catch(() => undefined));
  const seek = node('input', {
    type: 'range',
    class: 'seek',
    dir: 'ltr',
    min: '0',
    max: String(data.seconds),
    step: '0.1',
  });
  const time = node('span', { class: 'time', dir: 'ltr' });
  const notice = node('p', { class: 'notice', role: 'status' });
  const first = document.querySelector('main');
  const poster = first?.querySelector('.poster');
  const stage = node('div', { class: 'stage' }, [canvas, ...(poster ? [poster] : []), big.element]);
  const { width: across, height: down } = STAGE_SIZES[data.stage.format];
  stage.style.setProperty('--shape', String(across / down));
  const main = node('main', { class: shown?.isFrame === true ? 'frame' : undefined });

  let pictures = pictureSource();
  let page = build();
  let pending = 0;

  function pictureSource(): FrameSource {
    const languages = [chosen.words, ...data.stage.languages.filter((language) => language !== chosen.words)];
    const seen = chosen.hasWords ? data.stage : { ...data.stage, lines: [] };
    return createFrameSource(seen, data.tempo, images, { languages, isCalm, loudness: data.loudness });
  }

  function toggle(): void {
    if (player.isPlaying) player.pause();
    else player.play();
  }

  function toggleWords(): void {
    chosen.hasWords = !chosen.hasWords;
    captions.element.setAttribute('aria-pressed', String(chosen.hasWords));
    pictures = pictureSource();
    paint();
  }

  /** All that holds text, in the language of the page. */
  function build(): BuiltPage {
    const say = sayIn(chosen.page);
    const title = data.title.trim() === '' ? say('viewer.untitled') : data.title;
    document.title = title;
    document.documentElement.lang = chosen.page;
    document.documentElement.dir = chosen.page === 'ar' ? 'rtl' : 'ltr';
    canvas.setAttribute('aria-label', say('viewer.canvas'));
    seek.setAttribute('aria-label', say('viewer.seek'));
    full.show('fullscreen', say('viewer.fullscreen'));
    full.element.hidden = !document.fullscreenEnabled;
    captions.show('words', say('viewer.captions'));
    captions.element.hidden = data.stage.lines.length === 0;
    captions.element.setAttribute('aria-pressed', String(chosen.hasWords));
    const ofPage = chooser(say('viewer.language'), VIEWER_LANGUAGES, chosen.page, choosePage);
    const words = data.stage.languages.map((id) => ({ id, name: languageName(id) }));
    const ofWords = words.length > 1 ? [chooser(say('viewer.words.language'), words, chosen.words, chooseWords)] : [];
    const below = about(data, say, ({ start }) => player.seek(tempo.secondsAt(start)));
    const parts = data.chapters ?? [];
    const chapters =
      parts.length > 1
        ? chaptersRow(parts, say, { secondsAt: tempo.secondsAt, goTo: (seconds) => player.seek(seconds) })
        : undefined;
    const controls = node('div', { class: 'controls' }, [small.element, seek, time, ...ofWords, captions.element, full.element]);
    if (shown?.isFrame === true) {
      const whole = node('a', { href: shown.address, target: '_blank', rel: 'noopener' }, [say('viewer.open')]);
      main.replaceChildren(stage, controls, notice, node('p', { class: 'whole' }, [node('bdi', {}, [title]), ' ', whole]));
      return { below, chapters: undefined };
    }
    main.replaceChildren(
      node('header', {}, [node('h1', { dir: 'auto' }, [title]), ofPage]),
      stage,
      controls,
      ...(chapters ? [chapters.element] : []),
      notice,
      ...(shown?.remix === undefined ? [] : [node('p', {}, [node('a', { href: shown.remix, class: 'strong' }, [say('viewer.remix')])])]),
      below.element,
      answerPanel({ title, address: shown?.address, say, draft, onRecord: () => player.pause() }),
      ...(shown ? [answersList(said.answers, shown.address, say) ?? ''] : []),
    );
    return { below, chapters };
  }

  function choosePage(id: string): void {
    chosen.page = viewerLanguage([id], data.language);
    page = build();
    paint();
    main.querySelector('select')?.focus();
  }

  function chooseWords(id: string): void {
    chosen.words = id;
    pictures = pictureSource();
    paint();
  }

  function paint(): void {
    const say = sayIn(chosen.page);
    const seconds = player.seconds();
    const { isPlaying } = player;
    pictures(seconds, canvas);
    const tick = tempo.tickAt(seconds);
    page.below.mark(data.stage.lines.find(({ start, end }) => start <= tick && tick < end));
    page.chapters?.mark(seconds);
    for (const button of [big, small])
      button.show(isPlaying ? 'pause' : 'play', say(isPlaying ? 'viewer.pause' : 'viewer.play'));
    if (big.element.hidden !== isPlaying) {
      // The large button goes away under the finger; whoever came by keyboard goes on at the small one.
      const hadFocus = document.activeElement === big.element;
      big.element.hidden = isPlaying;
      if (hadFocus) small.element.focus({ preventScroll: true });
    }
    if (isPlaying) poster?.remove();
    const text = `${clockText(seconds)} / ${clockText(data.seconds)}`;
    seek.value = String(seconds);
    if (time.textContent !== text) {
      time.textContent = text;
      seek.setAttribute('aria-valuetext', text);
    }
    if (isPlaying) request();
  }

  function request(): void {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(paint);
  }

  function fit(): void {
    const width = Math.min(WIDEST, Math.max(320, Math.round(canvas.clientWidth * devicePixelRatio)));
    if (canvas.width !== width) {
      canvas.width = width;
      canvas.height = Math.round((width * down) / across);
    }
    request();
  }

  async function bringRest(): Promise<void> {
    if (shown && sound) await startOf(sound);
    await takeImages(source, images);
    await takeFonts(source);
    const context = canvas.getContext('2d');
    if (context) forgetLayouts(context);
    poster?.remove();
    request();
    if (!shown || shown.isFrame) return;
    said.answers = await fetchAnswers(shown.address);
    const list = answersList(said.answers, shown.address, sayIn(chosen.page));
    if (list) main.append(list);
  }

  const hadFocus = first?.querySelector('.big') === document.activeElement && document.activeElement !== null;
  if (first) first.replaceWith(main);
  else document.body.append(main);
  player.changes.listen(request);
  player.failures.listen(() => (notice.textContent = sayIn(chosen.page)('viewer.problem.sound')));
  seek.addEventListener('input', () => player.seek(Number(seek.value)));
  canvas.addEventListener('click', toggle);
  addEventListener('keydown', (event) => {
    const isFree = event.target === document.body || event.target === canvas;
    if (event.code !== 'Space' || !isFree) return;
    event.preventDefault();
    toggle();
  });
  new ResizeObserver(fit).observe(canvas);
  fit();
  paint();
  if (hadFocus) (player.isPlaying ? small : big).element.focus();
  void bringRest();
}

/** When the beginning of the sound is here, or it takes too long. */
function startOf(sound: HTMLAudioElement): Promise<void> {
  if (sound.readyState >= HTMLMediaElement.HAVE_METADATA || sound.error) return Promise.resolve();
  return new Promise((done) => {
    for (const event of ['loadedmetadata', 'error']) sound.addEventListener(event, () => done(), { once: true });
    setTimeout(done, SOUND_FIRST_MS);
  });
}
