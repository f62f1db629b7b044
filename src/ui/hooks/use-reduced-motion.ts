import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

/** True if the device or the person asks for less motion. */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, isReduced);

const isReduced = () => document.documentElement.dataset['motion'] === 'less' || window.matchMedia(QUERY).matches;

function subscribe(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributeFilter: ['data-motion'] });
  const list = window.matchMedia(QUERY);
  list.addEventListener('change', notify);
  return () => {
    observer.disconnect();
    list.removeEventListener('change', notify);
  };
}
