import { useLocation } from 'wouter';
import { Button } from '../../ui/components/Button.tsx';
import type { Area } from '../../ui/i18n/catalogues.ts';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import type { MessageId } from '../../ui/i18n/texts.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import type { Icon } from '../../ui/icons/icon.ts';

interface PlanLinkProps {
  readonly icon: Icon;
  readonly text: MessageId;
  /** The area of the catalogue that holds the text. */
  readonly area: Area;
  readonly to: string;
}

/** The way from the plan to something that has a screen of its own. */
export function PlanLink({ area, ...rest }: PlanLinkProps) {
  return (
    <TextsArea areas={[area]}>
      <Link {...rest} />
    </TextsArea>
  );
}

function Link({ icon, text, to }: Omit<PlanLinkProps, 'area'>) {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <div>
      <Button icon={icon} onPress={() => navigate(to)}>
        {t(text)}
      </Button>
    </div>
  );
}
