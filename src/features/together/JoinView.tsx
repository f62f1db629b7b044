import { useState } from 'react';
import type { DevicePerson } from '../../keep/keep-types.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { LanguageSelect } from '../../ui/components/LanguageSelect.tsx';
import { PersonPicker } from '../../ui/components/PersonPicker.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { TogetherIcon } from '../../ui/icons/TogetherIcon.tsx';
import styles from './TogetherView.module.css';

export interface JoinViewProps {
  readonly person: DevicePerson;
  /** What the link or the hub said no with. */
  readonly code: string | undefined;
  readonly isJoining: boolean;
  onJoin(face: { name: string; picture: string }): void;
  onStart(): void;
}

/** For someone who opened a link: who she wants to be here, then in. Nothing of her own is replaced. */
export function JoinView({ person, code, isJoining, onJoin, onStart }: JoinViewProps) {
  const t = useText();
  const [name, setName] = useState(person.name);
  const [picture, setPicture] = useState<string | undefined>(person.picture);
  const isReady = name.trim() !== '' && picture !== undefined;
  return (
    <main className={styles['view']}>
      <LanguageSelect labelHidden />
      <div className={styles['invite']}>
        <TogetherIcon size={64} />
        <h1>{t('together.join.title')}</h1>
        <p className={styles['soft']}>{t('together.join.about')}</p>
      </div>
      {code !== undefined && (
        <ErrorBanner code={code}>
          <Button onPress={onStart}>{t('together.join.to-start')}</Button>
        </ErrorBanner>
      )}
      {code !== 'link-broken' && (
        <>
          <TextField label={t('together.join.name')} value={name} maxLength={60} onChange={setName} />
          <PersonPicker label={t('together.join.picture')} value={picture} onChange={setPicture} />
          <Button
            kind="main"
            size="large"
            isWide
            isBusy={isJoining}
            isDisabled={!isReady}
            onPress={() => picture !== undefined && onJoin({ name: name.trim(), picture })}
          >
            {t('together.join.go')}
          </Button>
        </>
      )}
    </main>
  );
}
