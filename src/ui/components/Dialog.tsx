import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from '../class-names.ts';
import { AriaLocale } from '../i18n/AriaLocale.tsx';
import { useText } from '../i18n/use-text.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the end; the main one last. */
  readonly actions?: ReactNode;
  /** `alert`: must be answered; a tap outside does not close it. */
  readonly kind?: 'dialog' | 'alert';
  /** `centre`: in the middle; `sheet`: from below on a phone, at the end side on a laptop. */
  readonly place?: 'centre' | 'sheet';
}

/** Keeps the focus inside while it is open, closes with Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  const t = useText();
  const { kind = 'dialog', place = 'centre' } = props;
  const isAlert = kind === 'alert';
  return (
    <AriaLocale>
      <ModalOverlay
        isOpen={props.isOpen}
        isDismissable={!isAlert}
        onOpenChange={(isOpen) => {
          if (!isOpen) props.onClose();
        }}
        className={classNames(styles['overlay'], styles[place])}
      >
        <Modal className={styles['modal'] ?? ''}>
          <AriaDialog className={styles['dialog'] ?? ''} role={isAlert ? 'alertdialog' : 'dialog'}>
            <header className={styles['header']}>
              <Heading slot="title" level={2} className={styles['title'] ?? ''}>
                {props.title}
              </Heading>
              <IconButton icon={X} label={t('core.button.close')} onPress={props.onClose} />
            </header>
            <div className={styles['content']}>{props.children}</div>
            {props.actions !== undefined && <footer className={styles['actions']}>{props.actions}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}
