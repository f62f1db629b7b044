import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** Parts for other systems that a package names and the lock file lacks: a clean install refuses such a file. */
function missingParts({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => {
        const places = path
          .split('/node_modules/')
          .map((_, index, all) => all.slice(0, index + 1).join('/node_modules/'));
        return ![...places, ''].some((place) => `${place}/node_modules/${name}`.replace(/^\//, '') in packages);
      })
      .map((name) => `${path} names ${name}, which the lock file lacks`),
  );
}

describe('the lock file', () => {
  it('holds the parts of every package for every system, so that a clean install works anywhere', () => {
    const lock: Lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
    expect(missingParts(lock)).toEqual([]);
  });

  it('and a part that it lacks is found', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
      'node_modules/a-linux': {},
      'node_modules/b/node_modules/c': { optionalDependencies: { 'c-linux': '1.0.0' } },
      'node_modules/b/node_modules/c-linux': {},
    };
    expect(missingParts({ packages })).toEqual(['node_modules/a names a-mac, which the lock file lacks']);
  });
});
