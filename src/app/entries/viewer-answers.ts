import { asRecord } from '../../base/hub-messages.ts';
import { ANSWER_STICKERS } from '../../base/watch.ts';
import { stickerPicture } from './viewer-answer.ts';
import { node, section } from './viewer-nodes.ts';
import type { Say } from './viewer-texts.ts';

/** What others said and the makers chose to show; empty where there is nothing, or it can not be fetched. */
export async function fetchAnswers(address: string): Promise<readonly unknown[]> {
  try {
    const answer = await fetch(`${address}/answers`);
    const list: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(list) ? Array.from<unknown>(list) : [];
  } catch {
    return []; // no network: the piece itself matters more
  }
}

export function answersList(answers: readonly unknown[], address: string, say: Say): HTMLElement | undefined {
  const rows = answers.flatMap((answer) => row(answer, address, say) ?? []);
  return rows.length === 0 ? undefined : section(say('viewer.answers'), [node('ul', { class: 'answers' }, rows)]);
}

function row(answer: unknown, address: string, say: Say): HTMLElement | undefined {
  const { id, name, sticker, words, hasVoice } = asRecord(answer) ?? {};
  if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) return undefined;
  const picture = ANSWER_STICKERS.find((known) => known === sticker);
  const figure = picture && node('span', { role: 'img', 'aria-label': say(`viewer.answer.sticker.${picture}`) }, [stickerPicture(picture)]);
  return node('li', {}, [
    ...(figure ? [figure] : []),
    node('div', {}, [
      ...(typeof words === 'string' && words !== '' ? [node('p', { dir: 'auto' }, [words])] : []),
      ...(hasVoice === true
        ? [node('audio', { controls: '', preload: 'none', src: `${address}/answers/${id}/voice`, 'aria-label': say('viewer.answers.voice') })]
        : []),
      ...(typeof name === 'string' && name !== '' ? [node('p', { class: 'soft', dir: 'auto' }, [name])] : []),
    ]),
  ]);
}
