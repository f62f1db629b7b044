import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, in one or two sentences. */
  readonly sentence: string;
  readonly confirmLabel: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isDangerous?: boolean;
}

/** For the rare step that cannot be undone; all others have undo instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText();
  return (
    <Dialog
      kind="alert"
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose} autoFocus>
            {t('core.button.cancel')}
          </Button>
          <Button kind={props.isDangerous === true ? 'danger' : 'main'} onPress={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <p>{props.sentence}</p>
    </Dialog>
  );
}
