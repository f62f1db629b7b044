import LayoutTemplate from 'lucide-react/icons/layout-template';
import { lazy, Suspense, useState } from 'react';
import type { PieceDoc } from '../../document/open.ts';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { Loading } from '../../ui/components/Loading.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import type { TemplateTools } from './templates-types.ts';

interface TemplatesButtonProps {
  readonly piece: PieceDoc;
  readonly tools: TemplateTools;
  /** It is the one next step of the screen. */
  readonly isMain?: boolean;
  /** The first of the scenes that were made. */
  onApplied(scene: string): void;
}

const AREAS = ['templates', 'stickers'];

const TemplatesSheet = lazy(async () => ({ default: (await import('./TemplatesSheet.tsx')).TemplatesSheet }));

/** Opens the templates; what they look like is loaded with them. */
export function TemplatesButton(props: TemplatesButtonProps) {
  return (
    <TextsArea areas={AREAS}>
      <Opener {...props} />
    </TextsArea>
  );
}

function Opener({ piece, tools, isMain = false, onApplied }: TemplatesButtonProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <EditFields>
      <Button icon={LayoutTemplate} kind={isMain ? 'main' : 'plain'} size={isMain ? 'large' : 'medium'} onPress={() => setOpen(true)}>
        {t('templates.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <TemplatesSheet
            piece={piece}
            tools={tools}
            onClose={() => setOpen(false)}
            onApplied={(scene) => {
              setOpen(false);
              onApplied(scene);
            }}
          />
        </Suspense>
      )}
    </EditFields>
  );
}
