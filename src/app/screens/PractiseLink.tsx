import GraduationCap from 'lucide-react/icons/graduation-cap';
import { useLocation } from 'wouter';
import { Button } from '../../ui/components/Button.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ROUTES } from '../routes.ts';

const AREAS = ['practise'];

/** The way to one's own list of words. */
export function PractiseLink() {
  return (
    <TextsArea areas={AREAS}>
      <Link />
    </TextsArea>
  );
}

function Link() {
  const t = useText();
  const [, navigate] = useLocation();
  return (
    <div>
      <Button icon={GraduationCap} onPress={() => navigate(ROUTES.practise)}>
        {t('practise.list')}
      </Button>
    </div>
  );
}
