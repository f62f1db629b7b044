import Blend from 'lucide-react/icons/blend';
import Clock from 'lucide-react/icons/clock';
import Image from 'lucide-react/icons/image';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import SquareDashed from 'lucide-react/icons/square-dashed';
import Type from 'lucide-react/icons/type';
import { useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { Scene } from '../../document/schema/words.ts';
import type { Engine } from '../../engine/engine-types.ts';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { Tabs } from '../../ui/components/Tabs.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ArrangePage } from './ArrangePage.tsx';
import { EdgePage } from './EdgePage.tsx';
import type { HeldLook } from './held-look.ts';
import { LettersPage } from './LettersPage.tsx';
import { LookPage } from './LookPage.tsx';
import { PhotoPage } from './PhotoPage.tsx';
import type { PictureAssets, PictureImports } from './pictures-types.ts';
import styles from './PicturesView.module.css';
import { TimePage } from './TimePage.tsx';
import type { PictureActions } from './use-picture-actions.ts';

interface MorePanelProps {
  readonly piece: PieceDoc;
  readonly engine: Engine;
  readonly scene: Scene;
  readonly selected: readonly Picture[];
  readonly actions: PictureActions;
  readonly assets: PictureAssets;
  readonly imports: PictureImports;
  readonly isSnapping: boolean;
  onSnapping(isOn: boolean): void;
  /** While a slider is moved. */
  onHold(held: HeldLook): void;
}

type Page = 'arrange' | 'look' | 'edge' | 'letters' | 'photo' | 'time';

/** The full face of what is chosen, by pages. */
export function MorePanel(props: MorePanelProps) {
  const { piece, selected } = props;
  const t = useText();
  const [page, setPage] = useState<Page>('arrange');
  const has = (...types: readonly Picture['type'][]): boolean => selected.some(({ type }) => types.includes(type));
  const all = [
    { id: 'arrange', icon: LayoutGrid, isThere: true, content: <ArrangePage piece={piece} selected={selected} actions={props.actions} isSnapping={props.isSnapping} onSnapping={props.onSnapping} onHold={props.onHold} /> },
    { id: 'look', icon: Blend, isThere: true, content: <LookPage piece={piece} selected={selected} onHold={props.onHold} /> },
    { id: 'edge', icon: SquareDashed, isThere: has('shape', 'text', 'photo', 'video', 'sticker', 'drawing'), content: <EdgePage piece={piece} selected={selected} onHold={props.onHold} /> },
    { id: 'letters', icon: Type, isThere: has('text', 'lyrics'), content: <LettersPage piece={piece} selected={selected} onHold={props.onHold} /> },
    { id: 'photo', icon: Image, isThere: has('photo', 'video'), content: <PhotoPage piece={piece} selected={selected} assets={props.assets} imports={props.imports} /> },
    { id: 'time', icon: Clock, isThere: true, content: <TimePage piece={piece} engine={props.engine} scene={props.scene} selected={selected} /> },
  ] as const;
  const pages = all.filter(({ isThere }) => isThere);
  const current = pages.some(({ id }) => id === page) ? page : 'arrange';
  return (
    <div className={styles['panel']}>
      <Tabs
        label={t('pictures.more')}
        current={current}
        onChange={setPage}
        pages={pages.map(({ id, icon, content }) => ({
          id,
          icon,
          label: t(`pictures.page.${id}`),
          content: (
            <div className={styles['page']}>
              <EditFields>{content}</EditFields>
            </div>
          ),
        }))}
      />
    </div>
  );
}
