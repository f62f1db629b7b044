import LogOut from 'lucide-react/icons/log-out';
import { Button } from '../../ui/components/Button.tsx';
import { ErrorBanner } from '../../ui/components/ErrorBanner.tsx';
import { QrCode } from '../../ui/components/QrCode.tsx';
import { ShareLink } from '../../ui/components/ShareLink.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { TogetherIcon } from '../../ui/icons/TogetherIcon.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import styles from './TogetherView.module.css';
import type { TogetherViewProps } from './together-types.ts';
import { WherePicture } from './WherePicture.tsx';

/** Inviting others, who is here, and where the work is safe. */
export function TogetherView(props: TogetherViewProps) {
  const t = useText();
  const { status, others, person, link } = props;
  return (
    <div className={styles['view']}>
      {status.code !== undefined && <ErrorBanner code={status.code} kind={status.connection === 'refused' ? 'error' : 'warning'} />}
      {link === undefined ? (
        <section className={styles['invite']} aria-label={t('together.invite')}>
          <TogetherIcon size={72} />
          <p className={styles['large']}>{t('together.about')}</p>
          {person.name === '' ? (
            <Button kind="main" size="large" onPress={props.onIntroduce}>
              {t('together.introduce')}
            </Button>
          ) : (
            <Button kind="main" size="large" isBusy={props.isSharing} onPress={props.onShare}>
              {t('together.invite')}
            </Button>
          )}
          <p className={styles['soft']}>{t('together.privacy')}</p>
        </section>
      ) : (
        <>
          <section className={styles['invite']} aria-label={t('together.link')}>
            <p className={styles['large']}>{t('together.scan')}</p>
            <QrCode text={link} label={t('together.qr')} />
            <ShareLink link={link} label={t('together.link')} title={t('together.share-title')} />
            <p className={styles['soft']}>{t('together.link-about')}</p>
          </section>
          <WherePicture status={status} />
          <PeopleHere others={others} person={person} />
          <Button icon={LogOut} onPress={props.onLeave}>
            {t('together.leave')}
          </Button>
        </>
      )}
    </div>
  );
}
