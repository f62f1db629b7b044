import Footprints from 'lucide-react/icons/footprints';
import { useLocation } from 'wouter';
import { Button } from '../../ui/components/Button.tsx';
import { TextsArea } from '../../ui/i18n/TextsArea.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ROUTES } from '../routes.ts';

const AREAS = ['missions'];

/** The way to all missions. */
export function MissionsLink() {
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
      <Button icon={Footprints} onPress={() => navigate(ROUTES.missions)}>
        {t('missions.all')}
      </Button>
    </div>
  );
}
