import { expect, it } from 'vitest';
import { directionOf, directionOfLanguage } from '../../src/stage/direction.ts';

it.each([
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['ps', 'rtl'],
  ['ckb', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['uk', 'ltr'],
  ['pl', 'ltr'],
  ['am', 'ltr'],
  ['ku', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['pa-Arab-PK', 'rtl'],
  ['az-Cyrl', 'ltr'],
  ['', 'ltr'],
] as const)('[ST11] the tag "%s" speaks of %s', (tag, direction) => {
  expect(directionOfLanguage(tag)).toBe(direction);
});

it.each([
  ['أهلا وسهلا', undefined, 'rtl'],
  ['123 — שלום', undefined, 'rtl'],
  ['Привіт سلام', undefined, 'ltr'],
  ['… 12 !', undefined, 'ltr'],
  ['… 12 !', 'ar', 'rtl'],
  ['OK يا حبيبي', 'ar', 'rtl'],
  ['ya habibi', 'ar', 'ltr'],
  ['يا حبيبي', 'en', 'rtl'],
  ['Hello يا', 'en', 'ltr'],
] as const)('[ST11] "%s" in %s runs %s', (words, language, direction) => {
  expect(directionOf(words, language)).toBe(direction);
});
