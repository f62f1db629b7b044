import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEPTIONS, nameAt } from './licence-rules.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl|unlicense)/i;
const HEAD = `# Works of others

Made by \`npm run licences\` from the lock file; a test keeps it current. The studio itself is under the MIT licence (LICENSE).
The build writes the full texts of everything that is inside its bundles to \`licences.md\` beside the app.

## Packages that the studio runs on

| package | version | licence | text |
| --- | --- | --- | --- |
`;

/** @param {string} root @param {string} path */
function textOf(root, path) {
  const folder = join(root, path);
  const file = existsSync(folder) ? readdirSync(folder).find((name) => LICENCE_FILE.test(name)) : undefined;
  return file === undefined ? 'in its package.json' : `\`${path}/${file}\``;
}

/**
 * Every package that the studio's own dependencies reach. Packages for one kind of machine only (optional ones) are left
 * out: they differ from place to place.
 * @param {Record<string, { dependencies?: Record<string, string> }>} packages
 * @returns {Set<string>}  their places in the lock file
 */
function reached(packages) {
  const found = new Set();
  const follow = (from) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      let folder = from;
      let path = `${folder}/node_modules/${name}`.replace(/^\//, '');
      while (packages[path] === undefined && folder !== '') {
        folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
        path = `${folder}/node_modules/${name}`.replace(/^\//, '');
      }
      if (packages[path] === undefined || packages[path].optional || found.has(path)) continue;
      found.add(path);
      follow(path);
    }
  };
  follow('');
  return found;
}

/** Credits of the sounds, if there is a catalogue of them. @param {string} root */
function samples(root) {
  const path = join(root, 'samples/catalog.json');
  if (!existsSync(path)) return '';
  const content = JSON.parse(readFileSync(path, 'utf8'));
  const list = Array.isArray(content) ? content : (content.samples ?? []);
  const rows = list.map(
    ({ id, file, licence, author, origin }) =>
      `| ${id ?? file} | ${author ?? ''} | ${licence ?? ''} | ${origin ?? ''} |`,
  );
  return `\n## Sounds\n\n| sound | author | licence | origin |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/**
 * The page that names every package that reaches a person, with its licence and where the text of it stands.
 * @param {string} root  folder of the project
 */
export function thirdPartyPage(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const used = [...reached(packages)]
    .map((path) => [path, packages[path]])
    .sort(([a], [b]) => (nameAt(a) < nameAt(b) || (nameAt(a) === nameAt(b) && a < b) ? -1 : 1));
  const rows = used.map(
    ([path, { version, license }]) =>
      `| ${nameAt(path)} | ${version} | ${license ?? 'see text'} | ${textOf(root, path)} |`,
  );
  const kept = Object.entries(EXCEPTIONS)
    .filter(([name]) => used.some(([path]) => nameAt(path) === name))
    .map(([name, { licence, reason }]) => `- **${name}** (${licence}): ${reason}.`);
  return `${HEAD}${rows.join('\n')}\n\n## Outside the usual list\n\n${kept.join('\n')}\n${samples(root)}`;
}
