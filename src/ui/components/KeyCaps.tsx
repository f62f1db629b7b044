import { Fragment } from 'react';
import type { Keys } from '../actions/keys.ts';
import { keyCaps } from '../actions/keys.ts';
import { useText } from '../i18n/use-text.ts';
import styles from './KeyCaps.module.css';

/** Keys to press together, as caps; always in the order of the keyboard. */
export function KeyCaps({ keys }: { keys: Keys }) {
  const t = useText();
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const caps = keyCaps(keys, isApple).map((cap) => ('sign' in cap ? cap.sign : t(cap.nameId)));
  return (
    <span className={styles['caps']} dir="ltr">
      {caps.map((cap) => (
        <Fragment key={cap}>
          {cap !== caps[0] && ' + '}
          <kbd className={styles['cap']}>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
