import { parsePoFile } from '@lingui/format-po';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** What is wrong with a catalogue, in words a translator understands. */
export class CatalogueError extends Error {}

/**
 * Reads a PO catalogue with explicit ids (`msgid "core.back"`) and compiles each ICU text.
 * Order is kept; obsolete entries and the header are left out.
 * @throws CatalogueError naming the id if an id stands twice, a text is empty or its ICU form is broken
 */
export function compilePo(source: string): Record<string, CompiledMessage> {
  const messages: Record<string, CompiledMessage> = {};
  for (const item of parsePoFile(source).items) {
    if (item.obsolete || item.msgid === '') continue;
    if (item.msgid in messages) throw new CatalogueError(`"${item.msgid}" stands twice`);
    messages[item.msgid] = compileText(item.msgid, item.msgstr.join(''));
  }
  return messages;
}

function compileText(id: string, text: string): CompiledMessage {
  if (text.trim() === '') throw new CatalogueError(`"${id}" has no text`);
  try {
    return compileMessageOrThrow(text);
  } catch (error) {
    throw new CatalogueError(
      `"${id}" is not a valid ICU message: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
}

/** Makes `import { messages } from './en.po'` work: texts are parsed when the app is built, never in the browser. */
export function po(): Plugin {
  return {
    name: 'po',
    enforce: 'pre',
    transform: {
      filter: { id: /\.po(\?.*)?$/ },
      handler(source, id) {
        if (/[?&](raw|url)\b/.test(id)) return null;
        try {
          return { code: `export const messages = ${JSON.stringify(compilePo(source))};`, map: null, moduleType: 'js' };
        } catch (error) {
          if (error instanceof CatalogueError) this.error(error.message);
          throw error;
        }
      },
    },
  };
}
