import { ActiveSelection } from 'fabric';
import type { BackgroundDrawing, Drawing, PlacedDrawing } from '../stage-types.ts';
import type { StageCanvas } from './stage-canvas.ts';
import { chosenOf, isStageObject, StageObject, type Surroundings } from './stage-object.ts';

/** The objects of a canvas, kept in step with drawings. */
export interface Objects {
  /** @param isHeld whether this thing is under a running gesture */
  show(drawings: readonly Drawing[], isHeld: (id: string) => boolean): void;
  get(id: string): StageObject | undefined;
  all(): readonly StageObject[];
  /** Those of them that are there and not fixed. */
  choosable(ids: readonly string[]): readonly string[];
  /** Ids that are not there, or fixed, are left out. */
  choose(ids: readonly string[]): void;
}

export function keepObjects(canvas: StageCanvas, surroundings: Surroundings): Objects {
  const known = new Map<string, StageObject>();
  const all = (): StageObject[] => canvas.getObjects().filter(isStageObject);

  const put = (drawing: PlacedDrawing, place: number, isHeld: boolean): void => {
    let object = known.get(drawing.id);
    if (object && object.drawing.type !== drawing.type) {
      canvas.remove(object);
      object = undefined;
    }
    if (!object) {
      object = new StageObject(drawing, surroundings);
      known.set(drawing.id, object);
      canvas.insertAt(place, object);
    } else if (isHeld) object.takeLook(drawing);
    else if (object.drawing !== drawing || !object.isAsDrawn()) object.take(drawing);
    if (canvas.item(place) !== object) canvas.moveObjectTo(object, place);
  };

  const free = (ids: readonly string[]): StageObject[] => ids.flatMap((id) => known.get(id) ?? []).filter(({ drawing }) => !drawing.isFixed);

  const choose = (ids: readonly string[]): void => {
    const wanted = free(ids);
    const present = chosenOf(canvas);
    if (wanted.length === present.length && wanted.every((object) => present.includes(object))) return;
    const [only] = wanted;
    if (!only) canvas.discardActiveObject();
    else canvas.setActiveObject(wanted.length === 1 ? only : new ActiveSelection(wanted, { canvas }));
    canvas.requestRenderAll();
  };

  return {
    get: (id) => known.get(id),
    all,
    choosable: (ids) => free(ids).map(({ drawing }) => drawing.id),
    choose,
    show(drawings, isHeld) {
      const placed = drawings.filter((drawing): drawing is PlacedDrawing => drawing.type !== 'background');
      canvas.setGrounds(drawings.filter((drawing): drawing is BackgroundDrawing => drawing.type === 'background'));
      // Of several things chosen together Fabric counts places from their middle: they are let go while they change.
      const chosen = chosenOf(canvas);
      const isTogether = chosen.length > 1 && !chosen.some(({ drawing }) => isHeld(drawing.id));
      const changes = isTogether && chosen.some((object) => !placed.includes(object.drawing) || !object.isAsDrawn());
      if (changes) canvas.discardActiveObject();

      const ids = new Set(placed.map(({ id }) => id));
      for (const [id, object] of known) {
        if (ids.has(id)) continue;
        known.delete(id);
        canvas.remove(object);
      }
      for (const [place, drawing] of placed.entries()) put(drawing, place, isHeld(drawing.id));
      if (changes) choose(chosen.map(({ drawing }) => drawing.id).filter((id) => ids.has(id)));
      canvas.requestRenderAll();
    },
  };
}
