import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useMayEdit } from '../../../ui/hooks/EditAccess.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { BringSheet } from './BringSheet.tsx';
import styles from './Files.module.css';

/** Takes in a file that is dropped anywhere on the words. The button does the same without a pointer. */
export function DropWords({ className, children }: { className: string | undefined; children: ReactNode }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const [isOver, setIsOver] = useState(false);
  const [file, setFile] = useState<File | undefined>(undefined);
  /** Each thing inside tells of its own entering and leaving. */
  const depth = useRef(0);
  const bringsFile = (event: DragEvent): boolean => mayEdit && event.dataTransfer.types.includes('Files');
  const move = (event: DragEvent, by: 1 | -1): void => {
    if (!bringsFile(event)) return;
    depth.current = Math.max(0, depth.current + by);
    setIsOver(depth.current > 0);
  };
  return (
    <div
      className={className}
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => {
        if (bringsFile(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!bringsFile(event)) return;
        event.preventDefault();
        depth.current = 0;
        setIsOver(false);
        setFile(event.dataTransfer.files[0]);
      }}
    >
      {children}
      {isOver && (
        <div className={styles['drop']} aria-hidden="true">
          {t('core.drop-here')}
        </div>
      )}
      {file && <BringSheet file={file} onClose={() => setFile(undefined)} />}
    </div>
  );
}
