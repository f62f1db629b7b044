import { useCallback } from 'react';
import type { TextValues } from './texts.ts';
import { useText } from './use-text.ts';

/** Words for an id that comes as data, from the rules of learning for example. */
export function useSay(): (id: string, values?: TextValues) => string {
  const t = useText();
  return useCallback(
    (id, values) => {
      const [area = '', ...rest] = id.split('.');
      return t(`${area}.${rest.join('.')}`, values);
    },
    [t],
  );
}
