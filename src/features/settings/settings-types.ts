import type { DevicePerson, StorageSpace } from '../../keep/keep-types.ts';
import type { Appearance } from '../../ui/theme/appearance.ts';

export interface SettingsViewProps {
  readonly appearance: Appearance;
  readonly people: readonly DevicePerson[];
  readonly person: DevicePerson;
  /** `memory`: the browser refuses to keep anything. */
  readonly keepMode: 'disk' | 'memory';
  /** `undefined` while it is looked up. */
  readonly space: StorageSpace | undefined;
  readonly version: string;
  /** Where the licences of all that is inside stand; `undefined` where the page has none. */
  readonly licencesHref: string | undefined;
  onPerson(id: string): void;
  onAddPerson(): void;
  /** Asks for another name or picture. */
  onEditPerson(id: string): void;
  /** Gives back whether the browser promised to keep the work. */
  onAskToPersist(): Promise<boolean>;
  /** Sounds one note at once. */
  onTestSound(): void;
  /** What she says after the test; a sound that was missing and is heard later is a problem solved. */
  onSoundHeard(isHeard: boolean): void;
}
