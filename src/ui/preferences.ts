/** What a person chose for this device. The app hands in the place where it is kept. */
export type PreferenceName = 'language' | 'theme' | 'contrast' | 'motion' | 'text-size';

export interface Preferences {
  read(name: PreferenceName): string | undefined;
  write(name: PreferenceName, value: string): void;
}
