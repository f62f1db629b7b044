import type { ReactNode } from 'react';
import { useFormat } from '../../../ui/i18n/use-format.ts';
import { useText } from '../../../ui/i18n/use-text.ts';
import styles from './paper.module.css';

interface PaperPageProps {
  readonly title: string;
  readonly name: string;
  readonly at: number;
  readonly sheet: 'A4' | 'A5';
  readonly children: ReactNode;
}

/** One document on paper: whose, what, of when. */
export function PaperPage({ title, name, at, sheet, children }: PaperPageProps) {
  const t = useText();
  const format = useFormat();
  return (
    <article className={styles['page']} data-sheet={sheet}>
      <header className={styles['head']}>
        <h1>{title}</h1>
        <p>
          {name !== '' && <bdi className={styles['name']}>{name}</bdi>}
          <span>
            {t('proof.paper.date')}: {format.date(at)}
          </span>
        </p>
      </header>
      {children}
    </article>
  );
}

/** A part of it that stays together with its first lines. */
export function PaperPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
