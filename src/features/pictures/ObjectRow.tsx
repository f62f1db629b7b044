import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Lightbulb from 'lucide-react/icons/lightbulb';
import Lock from 'lucide-react/icons/lock';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import RotateCw from 'lucide-react/icons/rotate-cw';
import { STAGE_SIZES, type StageFormat } from '../../base/stage-document.ts';
import { changePictures } from '../../document/commands/pictures.ts';
import type { PieceDoc } from '../../document/open.ts';
import type { Picture } from '../../document/schema/pictures.ts';
import type { PresentPerson } from '../../sync/room-types.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { ActionMenu } from '../../ui/components/ActionMenu.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { EditFields } from '../../ui/components/EditFields.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { PeopleAt } from '../../ui/components/PeopleAt.tsx';
import { TextField } from '../../ui/components/TextField.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { ownWords } from './alt-suggestion.ts';
import { placeName } from './placing.ts';
import styles from './PicturesView.module.css';
import type { PictureActions } from './use-picture-actions.ts';

interface ObjectRowProps {
  readonly piece: PieceDoc;
  readonly format: StageFormat;
  readonly picture: Picture;
  readonly isChosen: boolean;
  /** Nothing else is chosen. */
  readonly isAlone: boolean;
  readonly actions: PictureActions;
  readonly people: readonly PresentPerson[];
  /** @param isAdded to what is chosen already */
  onChoose(isAdded: boolean): void;
}

const STEP = 40;
const TURN = 15;

/** One thing by its name and place, with all that can be done to it. */
export function ObjectRow({ piece, format, picture, isChosen, isAlone, actions, people, onChoose }: ObjectRowProps) {
  const t = useText();
  const announce = useAnnounce();
  const stage = STAGE_SIZES[format];
  const kind = picture.type === 'sticker' ? t(`stickers.${picture.sticker}`) : picture.type === 'shape' ? t(`pictures.shape.${picture.shape}`) : t(`pictures.type.${picture.type}`);
  const words = (picture.type === 'text' ? picture.text : picture.alt).trim();
  const name = words === '' ? kind : t('pictures.type.named', { type: kind, words: words.slice(0, 40) });
  const suggested = picture.alt !== '' ? '' : picture.type === 'sticker' || picture.type === 'shape' ? kind : ownWords(picture, piece.tables);
  const saysItself = picture.type === 'text' || picture.type === 'lyrics';

  const change = (fields: { x?: number; y?: number; rotation?: number }): void => {
    changePictures(piece, [{ id: picture.id, fields }], `nudge-${picture.id}`);
    announce(t('pictures.now-at', { place: t(`pictures.place.${placeName({ x: picture.x, y: picture.y, ...fields }, stage)}`) }));
  };
  const menu = Object.values(actions).filter(({ id, enabled }) => enabled && id !== 'paste' && id !== 'all');
  return (
    <li className={styles['object']}>
      <button type="button" className={styles['objectName']} aria-pressed={isChosen} onClick={(event) => onChoose(event.shiftKey || event.ctrlKey || event.metaKey)}>
        {picture.isLocked && <Lock size={18} aria-label={t('pictures.locked')} />}
        <bdi>{name}</bdi>
        <span className={styles['small']}>{t(`pictures.place.${placeName(picture, stage)}`)}</span>
      </button>
      <PeopleAt people={people} />
      {isChosen && isAlone && (
        <>
          <div className={styles['row']} dir="ltr">
            <EditFields>
              <IconButton icon={ArrowLeft} label={t('pictures.move.left')} onPress={() => change({ x: picture.x - STEP })} />
              <IconButton icon={ArrowRight} label={t('pictures.move.right')} onPress={() => change({ x: picture.x + STEP })} />
              <IconButton icon={ArrowUp} label={t('pictures.move.up')} onPress={() => change({ y: picture.y - STEP })} />
              <IconButton icon={ArrowDown} label={t('pictures.move.down')} onPress={() => change({ y: picture.y + STEP })} />
              <IconButton icon={RotateCcw} label={t('pictures.turn.left')} onPress={() => change({ rotation: picture.rotation - TURN })} />
              <IconButton icon={RotateCw} label={t('pictures.turn.right')} onPress={() => change({ rotation: picture.rotation + TURN })} />
              <ActionMenu label={t('pictures.actions', { name })} actions={menu} />
            </EditFields>
          </div>
          {!saysItself && (
            <EditFields>
              <TextField
                label={t('pictures.alt')}
                hint={t('pictures.alt-help')}
                value={picture.alt}
                maxLength={500}
                onChange={(alt) => changePictures(piece, [{ id: picture.id, fields: { alt } }], `alt-${picture.id}`)}
              />
              {suggested !== '' && (
                <Button icon={Lightbulb} onPress={() => changePictures(piece, [{ id: picture.id, fields: { alt: suggested } }])}>
                  {t('pictures.alt.take', { words: suggested.slice(0, 40) })}
                </Button>
              )}
            </EditFields>
          )}
        </>
      )}
    </li>
  );
}
