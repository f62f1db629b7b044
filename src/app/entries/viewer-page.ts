import { STAGE_SIZES } from '../../base/stage-document.ts';
import { VIEWER_DATA_ID, type ViewerData } from '../../base/viewer-data.ts';
import { createTempoMap } from '../../document/music/tempo-map.ts';
import { createFrameSource, type FrameSource } from '../../stage/frame-source.ts';
import { forgetLayouts } from '../../stage/text-layout.ts';
import { createPictureStock } from '../picture-stock.ts';
import { about } from './viewer-about.ts';
import { takeFonts, takeImages, takeMedia } from './viewer-media.ts';
import { chooser, iconButton, node } from './viewer-nodes.ts';
import style from './viewer-page.css?inline';
import { createPlayer } from './viewer-player.ts';
import {
  clockText,
  languageName,
  sayIn,
  VIEWER_LANGUAGES,
  viewerLanguage,
  type Say,
  type ViewerLanguage,
} from './viewer-texts.ts';

/** More pixels than this are not seen, and cost an old phone its breath. */
const WIDEST = 1920;

/** The page of one finished piece: everything it shows stands in the file it is part of. */
function show(data: ViewerData): void {
  const images = createPictureStock(() => request());
  const player = createPlayer(data.audio ? takeMedia(data.audio) : undefined, data.seconds);
  const tempo = createTempoMap(data.tempo);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chosen = { page: viewerLanguage(navigator.languages, data.language), words: data.stage.languages[0] ?? '' };
  const canvas = node('canvas', { role: 'img' });
  const big = iconButton('big', () => toggle());
  const small = iconButton('small', () => toggle());
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
  const stage = node('div', { class: 'stage' }, [canvas, big.element]);
  const { width: across, height: down } = STAGE_SIZES[data.stage.format];
  stage.style.setProperty('--shape', String(across / down));
  const main = node('main');

  let pictures = pictureSource();
  let page = build();
  let pending = 0;

  function pictureSource(): FrameSource {
    const languages = [chosen.words, ...data.stage.languages.filter((language) => language !== chosen.words)];
    return createFrameSource(data.stage, data.tempo, images, {
      languages,
      isCalm: isStill,
      loudness: data.loudness,
    });
  }

  function toggle(): void {
    if (player.isPlaying) player.pause();
    else player.play();
  }

  /** All that holds text, in the language of the page. */
  function build(): ReturnType<typeof about> {
    const say: Say = sayIn(chosen.page);
    const title = data.title.trim() === '' ? say('viewer.untitled') : data.title;
    document.title = title;
    document.documentElement.lang = chosen.page;
    document.documentElement.dir = chosen.page === 'ar' ? 'rtl' : 'ltr';
    canvas.setAttribute('aria-label', say('viewer.canvas'));
    seek.setAttribute('aria-label', say('viewer.seek'));
    full.show('fullscreen', say('viewer.fullscreen'));
    full.element.hidden = !document.fullscreenEnabled;
    const ofPage = chooser(say('viewer.language'), VIEWER_LANGUAGES, chosen.page, choosePage);
    const words = data.stage.languages.map((id) => ({ id, name: languageName(id) }));
    const ofWords = words.length > 1 ? [chooser(say('viewer.words.language'), words, chosen.words, chooseWords)] : [];
    const below = about(data, say, ({ start }) => player.seek(tempo.secondsAt(start)));
    main.replaceChildren(
      node('header', {}, [node('h1', { dir: 'auto' }, [title]), ofPage]),
      stage,
      node('div', { class: 'controls' }, [small.element, seek, time, ...ofWords, full.element]),
      notice,
      below.element,
    );
    return below;
  }

  function choosePage(id: string): void {
    chosen.page = viewerLanguage([id], data.language) satisfies ViewerLanguage;
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
    page.mark(data.stage.lines.find(({ start, end }) => start <= tick && tick < end));
    for (const button of [big, small])
      button.show(isPlaying ? 'pause' : 'play', say(isPlaying ? 'viewer.pause' : 'viewer.play'));
    if (big.element.hidden !== isPlaying) {
      // The large button goes away under the finger; whoever came by keyboard goes on at the small one.
      const hadFocus = document.activeElement === big.element;
      big.element.hidden = isPlaying;
      if (hadFocus) small.element.focus({ preventScroll: true });
    }
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

  document.body.append(main);
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
  void takeImages(data, images);
  void takeFonts(data).then(() => {
    const context = canvas.getContext('2d');
    if (context) forgetLayouts(context);
    request();
  });
}

/** The file's own maker wrote this text, so what is in it is what `ViewerData` says, unless the file was cut or changed. */
function readData(): ViewerData | undefined {
  try {
    const data: unknown = JSON.parse(document.getElementById(VIEWER_DATA_ID)?.textContent ?? '');
    const isOurs =
      typeof data === 'object' && data !== null && 'v' in data && data.v === 1 && 'stage' in data && 'tempo' in data;
    return isOurs ? (data as ViewerData) : undefined;
  } catch {
    return undefined; // cut in the middle: said on the page
  }
}

function sayDamaged(): void {
  const say = sayIn(viewerLanguage(navigator.languages, 'en'));
  document.body.replaceChildren(node('p', { class: 'notice', role: 'alert' }, [say('viewer.problem.file')]));
}

function begin(): void {
  document.head.append(node('style', {}, [style]));
  const data = readData();
  if (!data) return sayDamaged();
  try {
    show(data);
  } catch {
    sayDamaged(); // it said it was ours, and something in it is not
  }
}

begin();
