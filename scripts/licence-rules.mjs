/** Licences that fit a studio that is given to everyone. */
export const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
  'OFL-1.1',
];

/** Single packages that stand outside the list, each with its reason. */
export const EXCEPTIONS = {
  '@ffmpeg/core': {
    licence: 'GPL-2.0-or-later',
    reason:
      'served as files of its own under /ffmpeg with its licence text, never part of a bundle, fetched only when a person agrees',
  },
  '@digitalbazaar/credentials-context': {
    licence: 'SEE LICENSE IN LICENSE.md',
    reason: 'its LICENSE.md: BSD-3-Clause, and the W3C Software and Document License for the context files, which go along unchanged',
  },
  'caniuse-lite': {
    licence: 'CC-BY-4.0',
    reason: 'a table of browsers that the build reads; no part of it is given away',
  },
  '@react-aria/optimize-locales-plugin': {
    licence: undefined,
    reason: 'its package file names no licence; the LICENSE file in it is Apache-2.0; used by the build only',
  },
};

/**
 * Whether an SPDX expression can be fulfilled by allowed licences alone.
 * @param {string | undefined} expression
 */
export function isAllowed(expression) {
  if (expression === undefined) return false;
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.includes(licence.trim())));
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. @param {string} path */
export function nameAt(path) {
  return path.replace(/^.*node_modules\//, '');
}

/**
 * Packages whose licence is neither allowed nor excused.
 * @param {{ packages: Record<string, { version?: string, license?: string, link?: boolean }> }} lock  a package-lock.json of version 3
 * @returns {string[]}  one sentence each
 */
export function licenceFindings(lock) {
  return Object.entries(lock.packages).flatMap(([path, { version, license, link }]) => {
    const name = nameAt(path);
    const excuse = EXCEPTIONS[name];
    if (path === '' || link === true || isAllowed(license)) return [];
    if (excuse !== undefined && excuse.licence === license) return [];
    return [
      `${name} ${version ?? ''} is under ${license ?? 'no stated licence'}, which is not on the list in scripts/licence-rules.mjs`,
    ];
  });
}
