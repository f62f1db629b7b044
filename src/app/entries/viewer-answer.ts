import { ANSWER_PICTURES } from '../../base/answer-pictures.ts';
import { ANSWER_LIMITS, ANSWER_STICKERS, type AnswerSticker, type NewAnswer } from '../../base/watch.ts';
import { drawing, node, section, textButton } from './viewer-nodes.ts';
import type { Say } from './viewer-texts.ts';
import { base64Of, canRecord, startVoice, type RunningVoice } from './viewer-voice.ts';

/** What a viewer is writing; it outlives a change of the page's language. */
export interface AnswerDraft {
  sticker: AnswerSticker | '';
  words: string;
  name: string;
  voice: Blob | undefined;
}

export const emptyDraft = (): AnswerDraft => ({ sticker: '', words: '', name: '', voice: undefined });

interface AnswerOptions {
  readonly title: string;
  /** Where the piece is shown; undefined in a file, whose answers are files. */
  readonly address: string | undefined;
  readonly say: Say;
  readonly draft: AnswerDraft;
  /** The song makes room for the voice. */
  onRecord(): void;
}

/** A picture, words or a voice for those who made the piece. */
export function answerPanel({ title, address, say, draft, onRecord }: AnswerOptions): HTMLElement {
  const note = node('p', { role: 'status', class: 'note' });
  const tell = (id: `viewer.${string}`): void => void (note.textContent = say(id));
  const words = node('textarea', { rows: '3', maxlength: String(ANSWER_LIMITS.words), dir: 'auto' });
  words.value = draft.words;
  words.addEventListener('input', () => (draft.words = words.value));
  const name = node('input', { type: 'text', maxlength: String(ANSWER_LIMITS.name), dir: 'auto', autocomplete: 'off' });
  name.value = draft.name;
  name.addEventListener('input', () => (draft.name = name.value));
  const stickers = stickerChoice(draft, say);
  const voice = voicePart({ draft, say, tell, onRecord });

  const deliver = async (): Promise<void> => {
    if (draft.sticker === '' && draft.words.trim() === '' && !draft.voice) return tell('viewer.answer.empty');
    send.disabled = true;
    const answer: NewAnswer = {
      v: 1,
      name: draft.name.trim(),
      sticker: draft.sticker,
      words: draft.words.trim(),
      voice: draft.voice ? await base64Of(draft.voice) : '',
      title: title.slice(0, 200),
    };
    const told = address === undefined ? saveAnswer(answer) : await sendAnswer(address, answer);
    send.disabled = false;
    tell(`viewer.answer.${told}`);
    if (told !== 'sent' && told !== 'saved') return;
    Object.assign(draft, emptyDraft(), { name: draft.name });
    words.value = '';
    stickers.clear();
    voice.clear();
  };
  const send = textButton(say(address === undefined ? 'viewer.answer.save' : 'viewer.answer.send'), () => void deliver());
  send.classList.add('strong');
  return section(say('viewer.answer'), [
    node('p', { class: 'soft' }, [say(address === undefined ? 'viewer.answer.about.file' : 'viewer.answer.about')]),
    stickers.element,
    node('label', { class: 'field' }, [node('span', {}, [say('viewer.answer.words')]), words]),
    ...(canRecord() ? [voice.element] : []),
    node('label', { class: 'field' }, [node('span', {}, [say('viewer.answer.name')]), name]),
    node('div', { class: 'controls' }, [send]),
    note,
  ]);
}

/** A drawn sticker, for the choice and for what others chose. */
export function stickerPicture(sticker: AnswerSticker): SVGSVGElement {
  const { fill, shape, line } = ANSWER_PICTURES[sticker];
  const lines = line === '' ? [] : [{ d: line, fill: 'none', stroke: '#5d3c26', 'stroke-width': '1.600', 'stroke-linecap': 'round' }];
  return drawing([{ d: shape, fill }, ...lines]);
}

function stickerChoice(draft: AnswerDraft, say: Say): { readonly element: HTMLElement; clear(): void } {
  const inputs = ANSWER_STICKERS.map((sticker) => {
    const input = node('input', { type: 'radio', name: 'sticker', value: sticker, 'aria-label': say(`viewer.answer.sticker.${sticker}`) });
    input.checked = draft.sticker === sticker;
    input.addEventListener('change', () => (draft.sticker = sticker));
    return { input, label: node('label', { class: 'sticker', title: say(`viewer.answer.sticker.${sticker}`) }, [input, stickerPicture(sticker)]) };
  });
  return {
    element: node('fieldset', { class: 'stickers' }, [
      node('legend', {}, [say('viewer.answer.sticker')]),
      ...inputs.map(({ label }) => label),
    ]),
    clear: () => inputs.forEach(({ input }) => (input.checked = false)),
  };
}

interface VoiceOptions extends Pick<AnswerOptions, 'say' | 'draft' | 'onRecord'> {
  tell(id: `viewer.${string}`): void;
}

function voicePart({ draft, say, tell, onRecord }: VoiceOptions): { readonly element: HTMLElement; clear(): void } {
  const held: { running?: RunningVoice | undefined } = {};
  const element = node('div', { class: 'controls' });
  const press = async (): Promise<void> => {
    if (held.running) {
      draft.voice = await held.running.stop();
      held.running = undefined;
    } else {
      onRecord();
      held.running = await startVoice(() => void press());
      if (!held.running) tell('viewer.answer.microphone');
    }
    show();
  };
  const show = (): void => {
    const hadFocus = element.contains(document.activeElement);
    const record = textButton(say(held.running ? 'viewer.answer.stop' : 'viewer.answer.record'), () => void press());
    record.classList.toggle('recording', held.running !== undefined);
    if (!draft.voice) element.replaceChildren(record);
    else {
      const player = node('audio', { controls: '', src: URL.createObjectURL(draft.voice), 'aria-label': say('viewer.answer.recorded') });
      const remove = textButton(say('viewer.answer.remove'), () => {
        draft.voice = undefined;
        show();
      });
      element.replaceChildren(player, remove);
    }
    if (hadFocus) element.querySelector('button')?.focus();
  };
  show();
  return { element, clear: show };
}

type Told = 'sent' | 'saved' | 'failed' | 'busy' | 'full';

async function sendAnswer(address: string, answer: NewAnswer): Promise<Told> {
  try {
    const { ok, status } = await fetch(`${address}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(answer),
    });
    if (ok) return 'sent';
    return status === 429 ? 'busy' : status === 507 ? 'full' : 'failed';
  } catch {
    return 'failed'; // no network: what was written stays
  }
}

/** A file for the makers, who open it in the studio. */
function saveAnswer(answer: NewAnswer): Told {
  const address = URL.createObjectURL(new Blob([JSON.stringify(answer)], { type: 'application/json' }));
  const link = node('a', { href: address, download: 'answer.integrart.json' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'saved';
}
