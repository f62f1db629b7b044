import Eye from 'lucide-react/icons/eye';
import { useState } from 'react';
import { WATCH_PLACES, type WatchPlace } from '../../base/watch.ts';
import { Button } from '../../ui/components/Button.tsx';
import { CheckboxRow } from '../../ui/components/CheckboxRow.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { Progress } from '../../ui/components/Progress.tsx';
import { SegmentedControl } from '../../ui/components/SegmentedControl.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { AnswerFile } from './AnswerFile.tsx';
import { ShownCard } from './ShownCard.tsx';
import { useShown } from './use-shown.ts';
import type { WatchViewProps } from './watch-types.ts';
import styles from './WatchView.module.css';

/** Showing the finished piece at an address, and what those who saw it say. */
export function WatchView(props: WatchViewProps) {
  const t = useText();
  const shown = useShown(props.access);
  const { publishing } = shown;
  const [place, setPlace] = useState<WatchPlace>('circle');
  const [isOpen, setIsOpen] = useState(false);
  const entries = shown.entries ?? [];
  const isReady = props.hasLicence && props.gaps[place].length === 0;

  return (
    <section className={styles['view']} aria-labelledby="watch-title">
      <div className={styles['head']}>
        <Eye size={40} />
        <div>
          <h2 id="watch-title" className={styles['title']}>
            {t('watch.title')}
          </h2>
          <p>{t('watch.about')}</p>
        </div>
      </div>
      {entries.map((entry) => (
        <ShownCard
          key={entry.id}
          {...props}
          entry={entry}
          isBusy={publishing.type === 'running'}
          onRenew={() => shown.publish({ place: entry.place, isOpen: entry.hasProject, id: entry.id })}
          onWithdraw={() => shown.withdraw(entry.id)}
        />
      ))}
      {shown.trouble && (
        <ErrorBanner kind="warning" code={shown.trouble.code} facts={shown.trouble.facts}>
          <Button onPress={shown.refresh}>{t('core.button.try-again')}</Button>
        </ErrorBanner>
      )}
      {props.canEdit && publishing.type !== 'running' && (
        <>
          <SegmentedControl
            isStacked
            label={t('watch.place')}
            value={place}
            segments={WATCH_PLACES.map((value) => ({ value, label: t(`watch.place.${value}`) }))}
            onChange={setPlace}
          />
          {props.allowsRemix && <CheckboxRow label={t('watch.open')} isChecked={isOpen} onChange={setIsOpen} />}
          <Blockers {...props} place={place} />
          <Button
            kind="main"
            isDisabled={!isReady}
            onPress={() => shown.publish({ place, isOpen: isOpen && props.allowsRemix, id: undefined })}
          >
            {t('watch.publish')}
          </Button>
        </>
      )}
      {publishing.type === 'running' && <Progress label={t('watch.publishing')} value={publishing.done} onCancel={shown.cancel} />}
      {publishing.type === 'failed' && (
        <ErrorBanner code={publishing.trouble.code} facts={publishing.trouble.facts} onClose={shown.cancel} />
      )}
      <AnswerFile />
    </section>
  );
}

/** What has to be settled before, and the way to where it is. */
function Blockers({ gaps, hasLicence, place, onFinish }: WatchViewProps & { readonly place: WatchPlace }) {
  const t = useText();
  const format = useFormat();
  const open = gaps[place];
  if (open.length === 0 && hasLicence) return null;
  const names = open.map(({ name }) => (name === '' ? t('watch.someone') : name));
  return (
    <ErrorBanner kind="warning" sentence={open.length > 0 ? t(`watch.gaps.${place}`, { names: format.list(names) }) : t('watch.without-licence')}>
      <Button onPress={onFinish}>{t('watch.to-finish')}</Button>
    </ErrorBanner>
  );
}
