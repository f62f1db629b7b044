import Check from 'lucide-react/icons/check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Undo2 from 'lucide-react/icons/undo-2';
import X from 'lucide-react/icons/x';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

export interface ToastMessage {
  readonly sentence: string;
  readonly kind?: 'info' | 'good' | 'problem';
  /** Takes back what the sentence tells of. */
  readonly undo?: () => void;
  /** Another next step. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const ICONS = { info: Info, good: Check, problem: TriangleAlert } as const;
const SECONDS = { sentence: 7, withButton: 15 } as const;

export function Toast({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const t = useText();
  const { kind = 'info', undo, action } = message;
  const [isHeld, setHeld] = useState(false);
  const seconds = undo || action ? SECONDS.withButton : SECONDS.sentence;
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => close(), seconds * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, seconds]);

  const IconShape = ICONS[kind];
  const runAndClose = (run: () => void) => () => {
    run();
    onClose();
  };
  return (
    <div
      className={styles['toast']}
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <IconShape size={22} className={styles['icon'] ?? ''} />
      <p className={styles['sentence']}>{message.sentence}</p>
      {undo && (
        <Button icon={Undo2} onPress={runAndClose(undo)}>
          {t('core.button.undo')}
        </Button>
      )}
      {action && <Button onPress={runAndClose(action.run)}>{action.label}</Button>}
      <IconButton icon={X} label={t('core.button.close')} onPress={onClose} />
    </div>
  );
}
