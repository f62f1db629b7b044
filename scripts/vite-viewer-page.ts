import type { Plugin } from 'vite';
import { buildPageScript, pageScript, type PageScript } from './vite-page-script.ts';

const VIEWER: PageScript = {
  entry: 'src/app/entries/viewer-page.ts',
  file: 'viewer-page.js',
  global: 'integrartViewer',
};

export const buildViewer = (): Promise<string> => buildPageScript(VIEWER);

/** /viewer-page.js, which the app fetches as text and writes into the HTML file that a person takes home. */
export const viewerPage = (): Plugin => pageScript(VIEWER);
