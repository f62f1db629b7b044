import { useState } from 'react';
import { Button } from '../../ui/components/Button.tsx';
import { PersonPicker } from '../../ui/components/PersonPicker.tsx';
import { Sheet } from '../../ui/components/Sheet.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useText } from '../../ui/i18n/use-text.ts';

interface PersonSheetProps {
  readonly taken: readonly string[];
  readonly name?: string;
  readonly picture?: string;
  onClose(): void;
  onSave(face: { name: string; picture: string }): void;
}

/** A name or nickname and a picture: all the studio asks of anybody. */
export function PersonSheet(props: PersonSheetProps) {
  const t = useText();
  const [name, setName] = useState(props.name ?? '');
  const [picture, setPicture] = useState<string | undefined>(props.picture);
  const isReady = name.trim() !== '' && picture !== undefined;
  return (
    <Sheet
      title={t('start.person.title')}
      isOpen
      onClose={props.onClose}
      actions={
        <Button
          kind="main"
          isWide
          isDisabled={!isReady}
          onPress={() => picture !== undefined && props.onSave({ name: name.trim().slice(0, 60), picture })}
        >
          {t('start.person.save')}
        </Button>
      }
    >
      <TextField label={t('start.person.name')} hint={t('start.person.name-help')} value={name} onChange={setName} />
      <PersonPicker label={t('start.person.picture')} value={picture} onChange={setPicture} taken={props.taken} />
    </Sheet>
  );
}
