import { failed, ok, type Result } from '../base/result.ts';
import type { ProofDesk } from '../features/proof/proof-types.ts';
import type { DevicePerson, Keep } from '../keep/keep-types.ts';
import { noteDeviceAct } from './device-acts.ts';
import type { People } from './people.ts';
import { saveBlob } from './screens/save-blob.ts';
import type { PlanOpening } from './session/plan-store.ts';
import { verifyFile } from './verify-file.ts';

interface ProofDeskOptions {
  readonly keep: Keep;
  readonly person: DevicePerson;
  readonly people: People;
  planOf(person: string): Promise<PlanOpening>;
}

/** Where the page stands that checks badges. */
const CHECK_PAGE = 'verify.html';

/** Signs and seals for one person; what that takes is fetched when the first thing is asked. */
export function createProofDesk({ keep, person, people, planOf }: ProofDeskOptions): ProofDesk {
  const checkHref = new URL(CHECK_PAGE, document.baseURI.split('#')[0]).href;
  return {
    checkHref,
    async makeBadge(draft, signed) {
      const signer = await (await keep.vault()).signer(person.id);
      if (!signer.ok) return signer;
      const parts = await fetched(() =>
        Promise.all([
          import('../learning/credentials/badge.ts'),
          import('../learning/credentials/keys.ts'),
          import('../learning/credentials/pack.ts'),
        ]),
      );
      if (!parts.ok) return parts;
      const [{ signBadge }, { signingKeyOf }, { packCredential }] = parts.value;
      const endorsements = signed.flatMap(parsed);
      const words = JSON.stringify(await signBadge({ ...draft, endorsements }, signingKeyOf(signer.value.seed)));
      return ok({ words, link: `${checkHref}#${await packCredential(words)}` });
    },
    async makeVault(passphrase) {
      // Everything she did until now is in it.
      const sealed = await (await keep.vault()).make(person, passphrase);
      if (sealed.ok) noteDeviceAct(keep, person.id, 'backup', { form: 'out' });
      return sealed;
    },
    async bringHome(file, passphrase) {
      const vault = await keep.vault();
      const contents = await vault.open(file, passphrase);
      if (!contents.ok) return contents;
      const home = await vault.bringHome(contents.value);
      if (!home.ok) return home;
      if (contents.value.plan) {
        const store = await planOf(contents.value.person.id);
        if (!store.ok) return store;
        const joined = await store.value.join(contents.value.plan);
        if (!joined.ok) return joined;
      }
      // Whose file it was, hers is the turn.
      takeTurn(people, contents.value.person.id);
      return ok({ name: contents.value.person.name });
    },
    async checkPage() {
      const script = await fetched(async () => {
        const response = await fetch(new URL('verify-page.js', document.baseURI));
        if (!response.ok) throw new Error(`the check page answered ${response.status}`);
        return response.text();
      });
      return script.ok ? ok(verifyFile(script.value)) : script;
    },
    save: saveBlob,
  };
}

/** The list of people follows the store a moment later. */
function takeTurn(people: People, id: string): void {
  if (people.byId(id)) return people.take(id);
  const stop = people.changed.listen(() => {
    if (!people.byId(id)) return;
    stop();
    people.take(id);
  });
}

/** Code and pages come over the network the first time; without one they cannot. */
async function fetched<T>(fetching: () => Promise<T>): Promise<Result<T, 'proof-unreachable'>> {
  try {
    return ok(await fetching());
  } catch {
    return failed('proof-unreachable');
  }
}

function parsed(words: string): Readonly<Record<string, unknown>>[] {
  try {
    const read: unknown = JSON.parse(words);
    return typeof read === 'object' && read !== null ? [Object.fromEntries(Object.entries(read))] : [];
  } catch {
    return []; // what cannot be read was never signed
  }
}
