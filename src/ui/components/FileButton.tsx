import { useRef } from 'react';
import type { Icon } from '../icons/icon.ts';
import { Button } from './Button.tsx';
import styles from './FileButton.module.css';

export interface FileButtonProps {
  readonly label: string;
  /** As in `<input accept>`: for example "audio/*,.mid". */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isMultiple?: boolean;
  readonly icon?: Icon;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
}

/** Opens the device's own file picker. The same file can be chosen twice in a row. */
export function FileButton(props: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (input.current) input.current.value = '';
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <>
      <input
        ref={input}
        className={styles['input']}
        type="file"
        accept={props.accept}
        multiple={props.isMultiple ?? false}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => take(event.target.files)}
      />
      <Button
        onPress={() => input.current?.click()}
        kind={props.kind ?? 'plain'}
        isDisabled={props.isDisabled ?? false}
        {...(props.icon && { icon: props.icon })}
        {...(props.describedBy !== undefined && { describedBy: props.describedBy })}
      >
        {props.label}
      </Button>
    </>
  );
}
