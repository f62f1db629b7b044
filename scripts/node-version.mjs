/**
 * Ends with a sentence if Node is too old to go on. Kept in old syntax, so that an old Node can read it.
 * @param {number[]} wanted  major and minor
 */
export function requireNode(wanted) {
  const found = process.versions.node.split('.').map(Number);
  const enough = found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1]);
  if (enough) return;
  console.error(
    'Integrart Studio needs Node ' +
      wanted.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. ' +
      'Install a newer one from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
