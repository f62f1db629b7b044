import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { useFormat } from '../../ui/i18n/use-format.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { ExportCard } from './ExportCard.tsx';
import { EXPORT_FORMS, type ExportViewProps } from './export-types.ts';
import styles from './ExportView.module.css';

/** The ways to take the piece home. */
export function ExportView(props: ExportViewProps) {
  const t = useText();
  const format = useFormat();
  const { withoutConsent, hasLicence } = props;
  return (
    <div className={styles['view']}>
      <p className={styles['about']}>{t('export.about')}</p>
      {(withoutConsent.length > 0 || !hasLicence) && (
        <ErrorBanner
          kind="warning"
          sentence={withoutConsent.length > 0 ? t('export.without-consent', { names: format.list(withoutConsent) }) : t('export.without-licence')}
        >
          <Button onPress={props.onFinish}>{t('export.to-finish')}</Button>
        </ErrorBanner>
      )}
      <div className={styles['cards']}>
        {EXPORT_FORMS.map((form) => (
          <ExportCard key={form} form={form} title={props.title} seconds={props.seconds} hasWords={props.hasWords} access={props.access} />
        ))}
      </div>
    </div>
  );
}
