import type { Action } from '../actions/action.ts';
import { ariaKeys } from '../actions/keys.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export interface ActionButtonProps {
  readonly action: Action;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly iconOnly?: boolean;
  readonly size?: 'medium' | 'large';
}

/** An action as a button. */
export function ActionButton({ action, kind = 'plain', iconOnly = false, size = 'medium' }: ActionButtonProps) {
  const label = useText()(action.labelId);
  if (!iconOnly) {
    return (
      <Button icon={action.icon} kind={kind} size={size} isDisabled={!action.enabled} onPress={action.run}>
        {label}
      </Button>
    );
  }
  return (
    <IconButton
      icon={action.icon}
      label={label}
      kind={kind}
      size={size}
      isDisabled={!action.enabled}
      onPress={action.run}
      {...(action.keys && { ariaKeys: ariaKeys(action.keys) })}
    />
  );
}
