import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { assert } from '../../base/assert.ts';
import { NO_LOOK, readLook } from './look.ts';
import type { WordsLook, WordsViewProps } from './words-types.ts';

/** What the parts of the words view share. */
interface WordsTools extends Pick<WordsViewProps, 'piece' | 'engine' | 'assets' | 'voice' | 'files' | 'list'> {
  readonly look: WordsLook;
  changeLook(fields: Partial<WordsLook>): void;
}

const Tools = createContext<WordsTools | undefined>(undefined);

export function WordsToolsProvider({ props, children }: { props: WordsViewProps; children: ReactNode }) {
  const { piece, engine, assets, voice, files, list, device } = props;
  const [look, setLook] = useState(() => readLook(device.look));
  const tools = useMemo<WordsTools>(
    () => ({
      piece,
      engine,
      assets,
      voice,
      files,
      list,
      look,
      changeLook(fields) {
        const next = { ...NO_LOOK, ...look, ...fields };
        setLook(next);
        device.remember(next);
      },
    }),
    [piece, engine, assets, voice, files, list, look, device],
  );
  return <Tools value={tools}>{children}</Tools>;
}

export function useWordsTools(): WordsTools {
  const tools = useContext(Tools);
  assert(tools, 'a part of the words view must stand inside WordsToolsProvider');
  return tools;
}
