import type { Screen } from './harness.ts';

/** Every screen of the studio. Each is photographed, measured and checked by axe in each size and language. */
export const SCREENS: readonly Screen[] = [
  {
    id: 'start',
    path: '/',
    async prepare(page) {
      await page.getByRole('main').waitFor();
    },
    inReadme: { size: 'phone', language: 'uk' },
  },
];
