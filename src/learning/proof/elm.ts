import type { Portfolio } from './portfolio.ts';
import { alignmentOf, recordsFor } from './portfolio.ts';

/** An organisation that may check the file and put its seal on it. */
interface SealingOrganisation {
  readonly name: string;
  /** Its number in the register of its country; empty if she does not know it. */
  readonly number: string;
  /** ISO 3166-1, three letters. */
  readonly country: string;
}

export interface ElmOptions {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** One of the languages of the studio. */
  readonly language: 'en' | 'pl' | 'uk' | 'ar';
  readonly title: string;
  readonly organisation: SealingOrganisation;
  /** Each skill in her language: what she can, how far, from what. */
  say(competence: string): { readonly title: string; readonly description: string };
}

/** ISO 639-2 codes of the authority's list. */
const LANGUAGE_CODES = { en: 'ENG', pl: 'POL', uk: 'UKR', ar: 'ARA' } as const;

/**
 * An unsigned credential of the European Learning Model 3 (generic profile, without a table of codes), for an organisation
 * that checks it and seals it. By itself it proves nothing.
 */
export function elmOf(portfolio: Portfolio, options: ElmOptions): object {
  const { id, at, language, title, organisation } = options;
  const day = `${new Date(at).toISOString().slice(0, 10)}T00:00:00+00:00`;
  const written = (words: string): object => ({ [language]: words });
  const issuer = organisationOf(organisation, language);
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: `urn:credential:${id}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialProfiles: [concept('http://data.europa.eu/snb/credential/e34929035b', 'http://data.europa.eu/snb/credential/25831c2', 'Generic')],
    credentialSchema: [{ id: 'http://data.europa.eu/snb/model/ap/edc-generic-no-cv', type: 'ShaclValidator2017' }],
    issuer,
    issued: day,
    issuanceDate: day,
    validFrom: day,
    credentialSubject: {
      id: 'urn:epass:person:1',
      type: 'Person',
      ...(options.name === '' ? {} : { fullName: written(options.name) }),
      hasClaim: portfolio.skills.map(({ competence }, index) => {
        const said = options.say(competence);
        const alignment = alignmentOf(competence);
        return {
          id: `urn:epass:learningAchievement:${index + 1}`,
          type: 'LearningAchievement',
          title: written(said.title),
          description: written(said.description),
          ...(alignment ? { additionalNote: [{ id: `urn:epass:note:${index + 1}`, type: 'Note', noteLiteral: { en: `${alignment.framework} ${alignment.code}: ${alignment.name}. Records: ${recordsFor(portfolio, competence).length}.` } }] } : {}),
          awardedBy: { id: `urn:epass:awardingProcess:${index + 1}`, type: 'AwardingProcess', awardingBody: [issuer] },
        };
      }),
    },
    displayParameter: {
      id: 'urn:epass:displayParameter:1',
      type: 'DisplayParameter',
      title: written(title),
      primaryLanguage: languageOf(language),
      language: [languageOf(language)],
      individualDisplay: [
        {
          id: 'urn:epass:individualDisplay:1',
          type: 'IndividualDisplay',
          language: languageOf(language),
          displayDetail: [{ id: 'urn:epass:displayDetail:1', type: 'DisplayDetail', page: 1, image: BLANK_PAGE }],
        },
      ],
    },
  };
}

function organisationOf({ name, number, country }: SealingOrganisation, language: ElmOptions['language']): object {
  const place = { ...concept(`${AUTHORITY}/country/${country}`, `${AUTHORITY}/country`, country), notation: 'country' };
  return {
    id: 'urn:epass:org:1',
    type: 'Organisation',
    legalName: { [language]: name },
    // The property is written with Latin letters only: a Greek capital iota in it would make it vanish.
    eIDASIdentifier: { id: 'urn:epass:legalIdentifier:1', type: 'LegalIdentifier', notation: number, spatial: place },
    location: [{ id: 'urn:epass:location:1', type: 'Location', address: [{ id: 'urn:epass:address:1', type: 'Address', countryCode: place }] }],
  };
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

const concept = (id: string, scheme: string, label: string): object => ({
  id,
  type: 'Concept',
  inScheme: { id: scheme, type: 'ConceptScheme' },
  prefLabel: { en: label },
});

const languageOf = (language: ElmOptions['language']): object =>
  ({ ...concept(`${AUTHORITY}/language/${LANGUAGE_CODES[language]}`, `${AUTHORITY}/language`, language), notation: 'language' });

/** The model asks for a picture of the page; the organisation puts its own in. */
const BLANK_PAGE = {
  id: 'urn:epass:mediaObject:1',
  type: 'MediaObject',
  content: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  contentEncoding: { ...concept('http://data.europa.eu/snb/encoding/6146cde7dd', 'http://data.europa.eu/snb/encoding/25831c2', 'base64') },
  contentType: { ...concept(`${AUTHORITY}/file-type/PNG`, `${AUTHORITY}/file-type`, 'PNG'), notation: 'file-type' },
};
