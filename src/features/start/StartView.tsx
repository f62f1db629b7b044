import Settings from 'lucide-react/icons/settings';
import { useRef, useState } from 'react';
import type { Facts } from '../../base/result.ts';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { FileButton } from '../../ui/components/FileButton.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { PlanIcon } from '../../ui/icons/PlanIcon.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Pads } from './Pads.tsx';
import { PeopleRow } from './PeopleRow.tsx';
import { PieceList } from './PieceList.tsx';
import { Starters } from './Starters.tsx';
import styles from './StartView.module.css';
import type { StartViewProps } from './start-types.ts';

/** The first screen: it sounds at the first touch, and shows the way to a song. */
export function StartView(props: StartViewProps) {
  const t = useText();
  const [failure, setFailure] = useState<{ code: string; facts: Facts } | undefined>(undefined);
  const [opening, setOpening] = useState<number | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);
  const { pieces } = props;
  const hasPieces = (pieces === 'loading' ? props.reserved.pieces : pieces.length) > 0;

  const openFile = async (file: File): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setFailure(undefined);
    setOpening(0);
    const opened = await props.onOpenFile(file, { signal: controller.signal, onProgress: setOpening });
    setOpening(undefined);
    setFailure(opened.ok || opened.code === 'cancelled' ? undefined : opened);
  };

  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <h1 className={styles['name']}>{t('start.title')}</h1>
        <div className={styles['tools']}>
          <Button kind="quiet" icon={PlanIcon} onPress={props.onPlan}>
            {t('start.my-plan')}
          </Button>
          <IconButton icon={Settings} label={t('start.settings')} onPress={props.onSettings} />
        </div>
      </header>
      <main className={styles['main']}>
        <LanguageChoice />
        {failure && <ErrorBanner code={failure.code} facts={failure.facts} onClose={() => setFailure(undefined)} />}
        <Pads onTap={props.onTap} />
        {/* Said when the store answers: below the pads, which then stay under the fingers. */}
        {props.keepMode === 'memory' && <ErrorBanner code="storage-refused" kind="warning" />}
        <PeopleRow
          people={props.people}
          reserved={props.reserved.people}
          person={props.person}
          onPerson={props.onPerson}
          onAdd={props.onAddPerson}
        />
        {hasPieces && (
          <PieceList pieces={pieces === 'loading' ? props.reserved.pieces : pieces} onOpen={props.onOpen} onRemove={props.onRemove} />
        )}
        <Starters making={props.making} onNew={props.onNew} onPreview={props.onPreview} />
        <section className={styles['file']} aria-label={t('start.file.name')}>
          <p>{t('start.file.about')}</p>
          {opening === undefined ? (
            <FileButton accept=".integrart,application/zip" label={t('start.file.open')} onFiles={([file]) => file && void openFile(file)} />
          ) : (
            <Progress label={t('start.file.opening')} value={opening} onCancel={() => running.current?.abort()} />
          )}
        </section>
      </main>
    </div>
  );
}
