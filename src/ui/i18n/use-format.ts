import { useMemo } from 'react';
import type { Format } from './format.ts';
import { createFormat } from './format.ts';
import { useTextsView } from './TextsProvider.tsx';

export function useFormat(): Format {
  const { locale } = useTextsView().language;
  return useMemo(() => createFormat(locale), [locale]);
}
