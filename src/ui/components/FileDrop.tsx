import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import styles from './FileDrop.module.css';

export interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Shown over the content while files hang above it. */
  readonly label: string;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}

/** Takes files that are dropped on its content. Always a second way: put a `FileButton` inside. */
export function FileDrop({ onFiles, label, children, isDisabled = false }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (isDisabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (isDisabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={classNames(styles['drop'], isOver && styles['over'])}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div className={styles['veil']} aria-hidden="true">
          {label}
        </div>
      )}
    </div>
  );
}
