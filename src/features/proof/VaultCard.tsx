import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import { useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ProofCard } from './ProofCard.tsx';
import type { ProofViewProps } from './proof-types.ts';
import styles from './ProofView.module.css';
import { useDesk } from './use-desk.ts';

/** Fewer letters can be guessed by a machine in days. */
const SHORTEST = 12;

/** Everything of hers in one sealed file, and back from one. */
export function VaultCard(props: ProofViewProps) {
  const t = useText();
  return (
    <ProofCard icon={Lock} title={t('proof.vault.title')}>
      <p>{t('proof.vault.about')}</p>
      <p className={styles['soft']}>{t('proof.vault.pieces')}</p>
      <MakeVault {...props} />
      <OpenVault {...props} />
    </ProofCard>
  );
}

function MakeVault({ desk }: ProofViewProps) {
  const t = useText();
  const { isBusy, failure, run, forget } = useDesk();
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [isMade, setIsMade] = useState(false);
  const problem = words.trim().length < SHORTEST ? t('proof.vault.short') : undefined;
  const difference = problem === undefined && again.trim() !== words.trim() ? t('proof.vault.differ') : undefined;
  const make = (): void => {
    setIsAsked(true);
    setIsMade(false);
    if (problem !== undefined || difference !== undefined) return;
    run(
      () => desk.makeVault(words),
      (file) => {
        desk.save(file, 'my-proof.igvault');
        setIsMade(true);
        setIsAsked(false);
        setWords('');
        setAgain('');
      },
    );
  };
  return (
    <div className={styles['part']}>
      <TextField
        label={t('proof.vault.words')}
        hint={t('proof.vault.words.hint')}
        isSecret
        value={words}
        onChange={(value) => {
          setWords(value);
          forget();
        }}
        {...(isAsked && problem !== undefined ? { problem } : {})}
      />
      <TextField
        label={t('proof.vault.again')}
        isSecret
        value={again}
        onChange={setAgain}
        {...(isAsked && difference !== undefined ? { problem: difference } : {})}
      />
      {failure && <ErrorBanner code={failure.code} facts={failure.facts} />}
      <div>
        <Button kind="main" icon={Lock} isBusy={isBusy} onPress={make}>
          {isBusy ? t('proof.busy') : t('proof.vault.make')}
        </Button>
      </div>
      {isMade && (
        <p className={styles['ready']} role="status">
          {t('proof.vault.made')}
        </p>
      )}
    </div>
  );
}

function OpenVault({ desk }: ProofViewProps) {
  const t = useText();
  const { isBusy, failure, run, forget } = useDesk();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [words, setWords] = useState('');
  const toast = useToast();
  return (
    <div className={styles['part']}>
      <h3>{t('proof.vault.back')}</h3>
      <p>{t('proof.vault.back.about')}</p>
      <div>
        <FileButton
          label={t('proof.vault.choose')}
          accept=".igvault,application/octet-stream"
          onFiles={([chosen]) => {
            setFile(chosen);
            forget();
          }}
        />
      </div>
      {file && (
        <>
          <p>
            <bdi>{t('proof.vault.chosen', { name: file.name })}</bdi>
          </p>
          <TextField label={t('proof.vault.words')} isSecret value={words} onChange={setWords} />
          {failure && <ErrorBanner code={failure.code} facts={failure.facts} />}
          <div>
            <Button
              icon={LockOpen}
              isBusy={isBusy}
              isDisabled={words.trim() === ''}
              onPress={() =>
                run(
                  () => desk.bringHome(file, words),
                  (home) => {
                    toast.show({ sentence: t('proof.vault.home', { name: home.name || t('proof.vault.nameless') }) });
                    setFile(undefined);
                    setWords('');
                  },
                )
              }
            >
              {isBusy ? t('proof.busy') : t('proof.vault.open')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
