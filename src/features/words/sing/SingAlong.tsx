import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { createScope } from '../../../base/scope.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import type { ShownLine } from '../words-types.ts';
import styles from './SingAlong.module.css';
import { SingStage } from './SingStage.tsx';

interface SingAlongProps {
  readonly lines: readonly ShownLine[];
  readonly languages: readonly string[];
}

/** Singing from the screen: in the page, or over the whole screen of a phone, a laptop or a projector. */
export function SingAlong({ lines, languages }: SingAlongProps) {
  const [isFull, setIsFull] = useState(false);
  const enter = (): void => {
    setIsFull(true);
    // Some phones have no full screen for pages: then it fills the window.
    const root: { requestFullscreen?: () => Promise<void> } = document.documentElement;
    root.requestFullscreen?.().catch(() => setIsFull(true));
  };
  const stage = <SingStage lines={lines} languages={languages} isFull={isFull} onFull={enter} onLeave={() => setIsFull(false)} />;
  return isFull ? <FullScreen onLeave={() => setIsFull(false)}>{stage}</FullScreen> : stage;
}

/** Over everything, focus inside; Escape and the browser's own way out lead back. */
function FullScreen({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const scope = createScope();
    const element = dialog.current;
    element?.showModal();
    scope.add(() => element?.close());
    const changed = (): void => {
      if (document.fullscreenElement === null) leave();
    };
    document.addEventListener('fullscreenchange', changed);
    scope.add(() => document.removeEventListener('fullscreenchange', changed));
    scope.add(() => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    });
    return () => scope.dispose();
  }, []);
  return (
    <dialog ref={dialog} className={styles['screen']} aria-label={t('words.mode.sing')} onCancel={onLeave}>
      {children}
    </dialog>
  );
}
