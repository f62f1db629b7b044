import { requireNode } from './node-version.mjs';

requireNode([20, 19]);
const { testStudio } = await import('./test-studio.mjs');
await testStudio(process.argv.slice(2));
