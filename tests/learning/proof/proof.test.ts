import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/document/plan/read-plan.ts';
import { emptyPlan, type EvidenceRecord, type PlanRecords } from '../../../src/document/plan/records.ts';
import { evidenceKind } from '../../../src/learning/evidence/catalogue.ts';
import { csvOf } from '../../../src/learning/proof/csv.ts';
import { elmOf } from '../../../src/learning/proof/elm.ts';
import { everythingJson } from '../../../src/learning/proof/everything.ts';
import { alignmentOf, endorsementsFor, portfolioOf, recordsFor } from '../../../src/learning/proof/portfolio.ts';
import { evidenceTable, planTable, profileTable } from '../../../src/learning/proof/tables.ts';
import { Ajv } from 'ajv';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 1);

const record = (id: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id,
  kind: 'clip.made',
  at: NOW - Number(id) * DAY,
  personId: 'olena',
  pieceId: `piece-${id}`,
  pieceDigest: 'a'.repeat(64),
  key: `k${id}`,
  facts: {},
  visibility: 'shared',
  withHelp: false,
  ...more,
});

const planOf = (more: Partial<PlanRecords> = {}): PlanRecords => ({ ...emptyPlan('olena'), ...more });
const options = { speak: ({ id }: { id: string }) => id, pieceName: (id: string) => (id === 'piece-1' ? '=HYPERLINK("http://x","Song")' : 'Song, "two"') };

/** An independent reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('[LT1] a portfolio shows what she opened, and counts nothing else', () => {
  const plan = planOf({
    evidence: [record('1'), record('2', { visibility: 'me' }), record('3', { visibility: 'makers' })],
    endorsements: [
      { id: 'e', at: NOW, fromPersonId: 'z', toPersonId: 'olena', pieceId: 'piece-1', act: 'clip.made', words: 'x' },
      { id: 'f', at: NOW, fromPersonId: 'z', toPersonId: 'olena', pieceId: 'piece-2', act: 'clip.made', words: 'secret' },
    ],
    reflections: [
      { id: 'r', at: NOW, pieceId: 'piece-1', form: 'written', text: 'only mine', asset: null, seconds: 0, language: '', visibility: 'me' },
    ],
  });

  it('[LT1] records, words and endorsements of what stays with her are not there', () => {
    const portfolio = portfolioOf(plan);
    expect(portfolio.records.map(({ id }) => id)).toEqual(['1']);
    expect(portfolio.hidden).toBe(2);
    expect(portfolio.reflections).toEqual([]);
    expect(JSON.stringify(portfolio)).not.toContain('secret');
    expect(portfolio.skills.find(({ competence }) => competence === '3.1')?.level).toBe(1);
  });

  it('[LT1] each skill carries the records and words that speak for it, and its published name', () => {
    const portfolio = portfolioOf(plan);
    expect(recordsFor(portfolio, '3.1')).toHaveLength(1);
    expect(recordsFor(portfolio, '4.1')).toHaveLength(0);
    expect(endorsementsFor(portfolio, '3.1').map(({ id }) => id)).toEqual(['e']);
    expect(alignmentOf('3.1')).toMatchObject({ framework: 'DigComp 3.0', code: '3.1', name: 'Developing digital content' });
    expect(alignmentOf('nothing')).toBeUndefined();
  });

  it('[LT1] a plan without anything open has no skills', () => {
    expect(portfolioOf(planOf({ evidence: [record('1', { visibility: 'me' })] })).skills).toEqual([]);
  });
});

describe('[LT2] tables are read by any spreadsheet, and run nothing in it', () => {
  it('[LT2] no cell begins like a formula, and none is torn apart', () => {
    const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', 'a,b', 'say "hi"', 'two\r\nlines', '', 'plain', "'quoted"];
    const rows = readCsv(csvOf(['head'], nasty.map((value) => [value])));
    expect(rows.slice(1).flat()).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'＝1", 'a,b', 'say "hi"', 'two\r\nlines', '', 'plain', "'quoted"]);
  });

  it('[LT2] all three tables have as many cells in each line as in the head', () => {
    const plan = planOf({
      evidence: [record('1'), record('2', { facts: { words: '=cmd|calc' } })],
      goals: [{ id: 'meet-people', competences: ['2.4'], chosenAt: NOW }],
      ownSteps: [{ id: 'o', text: '=1+1', competences: [], at: NOW, doneAt: null }],
    });
    for (const table of [evidenceTable(plan, options), profileTable(plan, options), planTable(plan, options)]) {
      expect(table.startsWith('\uFEFF')).toBe(true);
      const [head, ...rows] = readCsv(table);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
      expect(table).not.toMatch(/(^|,|\n)"?[=+\-@]/);
    }
    const [head = [], first = []] = readCsv(evidenceTable(plan, options));
    expect(first[head.indexOf('competence')]).toBe(evidenceKind('clip.made')?.competences.join(' '));
    expect(JSON.parse(readCsv(evidenceTable(plan, options))[2]?.[head.indexOf('facts_json')] ?? '')).toEqual({ words: '=cmd|calc' });
  });

  it('[LT2] the data file gives the whole plan back', () => {
    const plan = planOf({ evidence: [record('1')], hostLanguage: 'pl' });
    const written = JSON.parse(everythingJson(plan, { name: 'Олена', at: NOW }));
    expect(readPlan(written.plan)).toMatchObject({ ok: true, value: plan });
    expect(written).toMatchObject({ form: 'integrart-plan', name: 'Олена', shownLevels: { '3.1': 1 } });
    expect(written.frameworks[0].attribution).toContain('Not endorsed');
  });
});

describe('[LT3] the European file is unsigned and has what the generic profile requires', () => {
  const schema = JSON.parse(readFileSync(new URL('./elm-generic.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  const file = () =>
    JSON.parse(
      JSON.stringify(
        elmOf(portfolioOf(planOf({ evidence: [record('1')] })), {
          id: 'abc',
          name: 'Олена',
          at: NOW,
          language: 'uk',
          title: 'Портфоліо',
          organisation: { name: 'Fundacja', number: 'PL-1', country: 'POL' },
          say: (competence) => ({ title: competence, description: 'd' }),
        }),
      ),
    );

  it('[LT3] holds, and does not hold without any of its parts', () => {
    expect(validate(file()), JSON.stringify(validate.errors)).toBe(true);
    for (const name of ['credentialProfiles', 'displayParameter', 'issuer', 'credentialSubject', 'issued', 'validFrom', 'credentialSchema', 'issuanceDate', 'type']) {
      const { [name]: _gone, ...rest } = file();
      expect(validate(rest), name).toBe(false);
    }
    const nameless = file();
    delete nameless.issuer.eIDASIdentifier;
    expect(validate(nameless)).toBe(false);
  });

  it('[LT3] carries no proof, and no name of a member has a letter that only looks Latin', () => {
    const text = JSON.stringify(file());
    expect(text).not.toContain('"proof"');
    for (const [, name = ''] of text.matchAll(/"([^"]+)":/g)) expect(name).not.toMatch(/[Ͱ-Ͽ]/);
  });
});
