import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceFindings } from './licence-rules.mjs';
import { ROOT, say } from './run.mjs';
import { thirdPartyPage } from './third-party.mjs';

const findings = licenceFindings(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
for (const finding of findings) console.error(finding);
writeFileSync(join(ROOT, 'THIRD-PARTY.md'), thirdPartyPage(ROOT));
say('THIRD-PARTY.md is written.');
process.exitCode = findings.length > 0 ? 1 : 0;
