import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licenceFindings } from '../../scripts/licence-rules.mjs';
import { thirdPartyPage } from '../../scripts/third-party.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'));

describe('licences', () => {
  it('of every locked package fit an app that is given to everyone', () => {
    expect(licenceFindings(lock)).toEqual([]);
  });

  it('and one that does not is found, also behind an "and", not behind an "or"', () => {
    const judge = (license?: string): number =>
      licenceFindings({
        packages: { '': {}, 'node_modules/a/node_modules/@b/c': { version: '1.0.0', ...(license && { license }) } },
      }).length;
    expect(judge('MIT')).toBe(0);
    expect(judge('(MIT OR GPL-3.0)')).toBe(0);
    expect(judge('MIT AND Zlib')).toBe(0);
    expect(judge('MIT AND AGPL-3.0')).toBe(1);
    expect(judge('GPL-3.0-or-later')).toBe(1);
    expect(judge()).toBe(1);
  });

  it('the excuse of one package does not cover another, nor another licence', () => {
    const core = (license: string): number =>
      licenceFindings({ packages: { 'node_modules/@ffmpeg/core': { license } } }).length;
    expect(core('GPL-2.0-or-later')).toBe(0);
    expect(core('AGPL-3.0')).toBe(1);
  });

  it('stand in THIRD-PARTY.md as the lock file has them (run "npm run licences")', () => {
    expect(readFileSync(`${ROOT}THIRD-PARTY.md`, 'utf8') === thirdPartyPage(ROOT)).toBe(true);
  });

  it('and the text of the GPL lies beside the ffmpeg core', () => {
    expect(readFileSync(`${ROOT}public/ffmpeg/LICENSE.txt`, 'utf8')).toContain('GNU GENERAL PUBLIC LICENSE');
  });
});
