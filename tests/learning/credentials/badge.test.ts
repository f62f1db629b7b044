import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { signBadge } from '../../../src/learning/credentials/badge.ts';
import { checkCredential, type CheckedBadge } from '../../../src/learning/credentials/check-badge.ts';
import { bundledDocuments } from '../../../src/learning/credentials/contexts.ts';
import { signEndorsement } from '../../../src/learning/credentials/endorsement-credential.ts';
import { packCredential, unpackCredential } from '../../../src/learning/credentials/pack.ts';
import { badgeDraft, endorsementFor, NINO, NOW, OLENA, THEN, ZAHRA } from './people.ts';

const schema = JSON.parse(readFileSync(new URL('../../vendor/open-badge-3-required.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

async function badgeWith(...endorsements: object[]): Promise<string> {
  return JSON.stringify(await signBadge(badgeDraft({ endorsements: endorsements.map((it) => ({ ...it })) }), OLENA));
}

async function checked(words: string): Promise<CheckedBadge> {
  const found = await checkCredential(words, NOW);
  if (!found.ok || found.value.kind !== 'badge') throw new Error(`no badge: ${JSON.stringify(found)}`);
  return found.value.badge;
}

/** Changes one member, found by its path. */
function forged(words: string, path: readonly (string | number)[], value: unknown): string {
  const copy: unknown = JSON.parse(words);
  const parent = path.slice(0, -1).reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy);
  const last = path.at(-1) ?? '';
  if (typeof parent !== 'object' || parent === null || !(last in parent)) throw new Error(`no ${path.join('.')}`);
  Reflect.set(parent, last, value);
  return JSON.stringify(copy);
}

describe('[LC3] a badge says who signed what, and holds without a network', () => {
  it('[LC3] is an Open Badge 3.0 by the required members of its data model', async () => {
    const word = await signEndorsement(endorsementFor(OLENA.did), ZAHRA);
    expect(validate(JSON.parse(await badgeWith(word))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('[LC3] gives back what was signed, in any script', async () => {
    const badge = await checked(await badgeWith());
    expect(badge).toMatchObject({
      signer: { did: OLENA.did, name: 'Олена', at: THEN },
      isOfHerself: true,
      name: 'Я роблю щось разом з іншими в мережі',
      language: 'uk',
      level: { reached: '3', name: 'Рівень 3' },
      alignments: [{ framework: 'DigComp 3.0', code: '2.4' }],
      endorsements: [],
      endorsementsLeftOut: 0,
    });
    expect(badge.evidence.map(({ name }) => name)).toEqual(['Працювала над твором разом', 'Закінчила твір']);
  });

  it('[LC3] a badge given to somebody else says so', async () => {
    const given = await signBadge(badgeDraft({ to: { did: NINO.did, name: 'ნინო' } }), OLENA);
    expect(await checked(JSON.stringify(given))).toMatchObject({ isOfHerself: false, subjectDid: NINO.did, subjectName: 'ნინო' });
  });

  it('[LC3] no vocabulary is ever fetched', async () => {
    await expect(bundledDocuments('https://example.org/context.jsonld')).rejects.toThrow('not bundled');
    const words = forged(await badgeWith(), ['@context', 1], 'https://purl.imsglobal.org/spec/ob/v3p0/context.json');
    expect(await checkCredential(words, NOW)).toMatchObject({ ok: false, code: 'badge-unreadable' });
  });
});

describe('[LC4] whatever is changed after signing is found', () => {
  const forgeries: readonly [string, readonly (string | number)[], unknown][] = [
    ['the name', ['name'], 'Я роблю щось разом з іншими в мережi'],
    ['the achievement', ['credentialSubject', 'achievement', 'name'], 'Доктор музики'],
    ['its description', ['credentialSubject', 'achievement', 'description'], 'Державний диплом'],
    ['the rule', ['credentialSubject', 'achievement', 'criteria', 'narrative'], 'Без умов'],
    ['the level', ['credentialSubject', 'result', 0, 'achievedLevel'], 'urn:integrart:achievement:digcomp-2.4:level:6'],
    ['the name of a level', ['credentialSubject', 'achievement', 'resultDescription', 0, 'rubricCriterionLevel', 2, 'name'], 'Рівень 6'],
    ['the code of the framework', ['credentialSubject', 'achievement', 'alignment', 0, 'targetCode'], '5.3'],
    ['an evidence', ['evidence', 0, 'name'], 'Керувала хором'],
    ['its date and piece', ['evidence', 1, 'narrative'], '2020-01-01 · Опера'],
    ['the person', ['credentialSubject', 'id'], NINO.did],
    ['the name of the signer', ['issuer', 'name'], 'Консерваторія'],
    ['the key of the signer', ['issuer', 'id'], ZAHRA.did],
    ['the day', ['validFrom'], '2020-01-01T00:00:00Z'],
    ['the moment of signing', ['proof', 'created'], '2020-01-01T00:00:00Z'],
    ['the id', ['id'], 'urn:integrart:badge:another'],
    ['the language', ['inLanguage'], 'pl'],
  ];

  it.each(forgeries)('[LC4] %s', async (_what, path, value) => {
    const words = await badgeWith();
    expect((await checkCredential(words, NOW)).ok).toBe(true);
    expect(await checkCredential(forged(words, path, value), NOW)).toMatchObject({ ok: false, code: 'badge-changed' });
  });

  it('[LC4] the signature of another key, a cut signature and none', async () => {
    const words = await badgeWith();
    const other = JSON.parse(JSON.stringify(await signBadge(badgeDraft(), ZAHRA)));
    const value: unknown = other.proof.proofValue;
    expect(await checkCredential(forged(words, ['proof', 'proofValue'], value), NOW)).toMatchObject({ code: 'badge-changed' });
    expect(await checkCredential(forged(words, ['proof', 'proofValue'], 'z1'), NOW)).toMatchObject({ code: 'badge-changed' });
    expect(await checkCredential(forged(words, ['proof'], undefined), NOW)).toMatchObject({ code: 'badge-unreadable' });
  });

  it('[LC4] a member that no vocabulary knows, and a vocabulary brought along', async () => {
    const words = await badgeWith();
    const more = JSON.stringify({ ...JSON.parse(words), diploma: 'Master of Music' });
    expect((await checkCredential(more, NOW)).ok).toBe(false);
    const renamed = JSON.parse(words);
    renamed.credentialSubject['@context'] = { name: 'https://example.org/other' };
    expect(await checkCredential(JSON.stringify(renamed), NOW)).toMatchObject({ code: 'badge-unreadable' });
    renamed['@context'].push({ name: 'https://example.org/other' });
    expect(await checkCredential(JSON.stringify(renamed), NOW)).toMatchObject({ code: 'badge-unreadable' });
  });

  it('[LC4] what is no badge has a code and does no harm', async () => {
    const deep = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    for (const words of ['', 'null', '[]', '{', '"badge"', '{"type":["VerifiableCredential"]}', deep]) {
      expect(await checkCredential(words, NOW)).toMatchObject({ ok: false, code: 'badge-unreadable' });
    }
    expect(await checkCredential(' '.repeat(300_000), NOW)).toMatchObject({ code: 'badge-too-big' });
  });

  it('[LC4] a badge from the future, and one that has run out', async () => {
    const words = await badgeWith();
    expect(await checkCredential(words, THEN - 3 * 24 * 60 * 60_000)).toMatchObject({ code: 'badge-not-yet' });
  });
});

describe('[LC5] endorsements inside a badge are checked one by one', () => {
  it('[LC5] one that holds is shown with its words and its own signer', async () => {
    const word = await signEndorsement(endorsementFor(OLENA.did), ZAHRA);
    const badge = await checked(await badgeWith(word));
    expect(badge.endorsements).toMatchObject([
      { did: ZAHRA.did, name: 'زهرا', words: 'Вона слухала кожного.', act: 'coedit.session', piece: 'piece-1', id: 'word-1' },
    ]);
  });

  it('[LC5] a forged one, one about somebody else and one by herself are left out, and counted', async () => {
    const word = await signEndorsement(endorsementFor(OLENA.did), ZAHRA);
    const changed: object = JSON.parse(forged(JSON.stringify(word), ['credentialSubject', 'endorsementComment'], 'Найкраща в світі'));
    const aboutNino = await signEndorsement(endorsementFor(NINO.did, { id: 'word-2' }), ZAHRA);
    const byHerself = await signEndorsement(endorsementFor(OLENA.did, { id: 'word-3' }), OLENA);
    const badge = await checked(await badgeWith(word, changed, aboutNino, byHerself));
    expect(badge.endorsements.map(({ id }) => id)).toEqual(['word-1']);
    expect(badge.endorsementsLeftOut).toBe(3);
  });

  it('[LC5] an endorsement put in or changed after the badge was signed breaks the badge', async () => {
    const word = await signEndorsement(endorsementFor(OLENA.did), ZAHRA);
    const without: object = JSON.parse(await badgeWith());
    expect(await checkCredential(JSON.stringify({ ...without, endorsement: [word] }), NOW)).toMatchObject({ code: 'badge-changed' });
    const inside = forged(await badgeWith(word), ['endorsement', 0, 'credentialSubject', 'endorsementComment'], 'інше');
    expect(await checkCredential(inside, NOW)).toMatchObject({ code: 'badge-changed' });
  });

  it('[LC5] an endorsement holds by itself', async () => {
    const word = await signEndorsement(endorsementFor(OLENA.did, { words: '' }), ZAHRA);
    expect(await checkCredential(JSON.stringify(word), NOW)).toMatchObject({
      ok: true,
      value: { kind: 'endorsement', endorsement: { did: ZAHRA.did, toDid: OLENA.did, words: '' } },
    });
  });
});

describe('[LC6] a badge fits into a link', () => {
  it('[LC6] packed and unpacked it is the same, also out of an address', async () => {
    const words = await badgeWith(await signEndorsement(endorsementFor(OLENA.did), ZAHRA));
    const packed = await packCredential(words);
    expect(packed.length).toBeLessThan(words.length * 0.6);
    expect(await unpackCredential(packed)).toBe(words);
    expect(await unpackCredential(`https://hub.example/verify.html#${packed}`)).toBe(words);
    expect(await unpackCredential(`  ${words}\n`)).toBe(words);
  });

  it('[LC6] cut off or swollen it is no badge', async () => {
    const packed = await packCredential(await badgeWith());
    expect((await checkCredential(await unpackCredential(packed.slice(0, 200)), NOW)).ok).toBe(false);
    const swollen = await packCredential(' '.repeat(5_000_000));
    expect(await checkCredential(await unpackCredential(swollen), NOW)).toMatchObject({ code: 'badge-too-big' });
  });
});
