import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { AriaLocale } from '../i18n/AriaLocale.tsx';
import type { Icon } from '../icons/icon.ts';
import styles from './Tabs.module.css';

interface TabPage<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: Icon;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly pages: readonly TabPage<Id>[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, pages, current, onChange }: TabsProps<Id>) {
  const choose = (key: string | number) => {
    const page = pages.find((candidate) => candidate.id === key);
    if (page) onChange(page.id);
  };
  return (
    <AriaLocale>
      <AriaTabs className={styles['tabs'] ?? ''} selectedKey={current} onSelectionChange={choose}>
        <TabList className={styles['list'] ?? ''} aria-label={label}>
          {pages.map(({ icon: IconShape, ...page }) => (
            <Tab key={page.id} id={page.id} className={styles['tab'] ?? ''}>
              {IconShape && <IconShape size={20} />}
              <span>{page.label}</span>
            </Tab>
          ))}
        </TabList>
        {pages.map((page) => (
          <TabPanel key={page.id} id={page.id} className={styles['panel'] ?? ''}>
            {page.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </AriaLocale>
  );
}
