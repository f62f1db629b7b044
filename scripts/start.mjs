import { requireNode } from './node-version.mjs';

requireNode([20, 19]);
const { startStudio } = await import('./start-studio.mjs');
await startStudio(process.argv.slice(2));
