import type { ReactNode } from 'react';
import { Virtualizer } from 'virtua';
import { classNames } from '../class-names.ts';
import styles from './LongList.module.css';

export interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item, index: number) => ReactNode;
  readonly className?: string;
}

/** A list of any length: only what is in sight is in the page. It scrolls by itself and needs a height from around it. */
export function LongList<Item>({ label, items, keyOf, render, className }: LongListProps<Item>) {
  return (
    <div className={classNames(styles['list'], className)} role="list" aria-label={label} tabIndex={0}>
      <Virtualizer>
        {items.map((item, index) => (
          <div key={keyOf(item)} role="listitem" aria-setsize={items.length} aria-posinset={index + 1}>
            {render(item, index)}
          </div>
        ))}
      </Virtualizer>
    </div>
  );
}
