/** The parts of packages without types that the independent check uses. */

declare module '@digitalbazaar/ed25519-multikey' {
  interface Multikey {
    export(options: { publicKey: boolean; includeContext: boolean }): Promise<{ id: string }>;
  }
  export function from(key: object): Promise<Multikey>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    credential: unknown;
    suite: object;
    documentLoader: (url: string) => Promise<object>;
  }): Promise<{ verified: boolean; error?: Error }>;
}
