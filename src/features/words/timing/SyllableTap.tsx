import Hand from 'lucide-react/icons/hand';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import Square from 'lucide-react/icons/square';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../../ui/components/Button.tsx';
import { useText } from '../../../ui/i18n/use-text.ts';
import { mainText } from '../shown-lines.ts';
import { wordsDirection } from '../words-direction.ts';
import type { ShownLine, ShownText } from '../words-types.ts';
import styles from './Timing.module.css';
import type { SyllableRun } from './syllable-tapping.ts';

interface SyllableTapProps {
  readonly run: SyllableRun;
  readonly text: ShownText;
  readonly before: ShownLine | undefined;
  readonly after: ShownLine | undefined;
  onTap(reported: number): void;
  onLift(reported: number): void;
  onAgain(): void;
  onStop(): void;
}

/** One very large button: a tap for each syllable, held as long as it is sung. The space bar does the same. */
export function SyllableTap({ run, text, before, after, onTap, onLift, onAgain, onStop }: SyllableTapProps) {
  const t = useText();
  const [isDown, setIsDown] = useState(false);
  const { units, marks } = run;
  const next = units[marks.length];

  const onSpace = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    setIsDown(event.type === 'keydown');
    if (event.type === 'keydown') onTap(event.timeStamp);
    else onLift(event.timeStamp);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onSpace(event);
    // Before anything else on the page takes the space bar for itself.
    window.addEventListener('keydown', listen, { capture: true });
    window.addEventListener('keyup', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
      window.removeEventListener('keyup', listen, { capture: true });
    };
  }, []);

  const direction = wordsDirection(text.text, text.language);
  return (
    <div className={styles['along']}>
      <LineAround line={before} />
      <p className={styles['units']} lang={text.language} dir={direction}>
        {spacedUnits(text.text, units).map(({ unit, space }, index) => (
          <span key={index} data-state={index === marks.length - 1 ? 'now' : index < marks.length ? 'done' : 'waits'}>
            {unit}
            {space}
          </span>
        ))}
      </p>
      <LineAround line={after} />
      <button
        type="button"
        className={styles['pad']}
        data-down={isDown || undefined}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setIsDown(true);
          onTap(event.timeStamp);
        }}
        onPointerUp={(event) => {
          setIsDown(false);
          onLift(event.timeStamp);
        }}
        onPointerCancel={() => setIsDown(false)}
        onClick={(event) => {
          // A finger has tapped on its way down; a screen reader clicks without one.
          if (event.detail === 0) onTap(event.timeStamp);
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Hand size={48} />
        <span>{t(next === undefined ? 'words.tap.last' : 'words.syllable.next')}</span>
        {next !== undefined && (
          <strong lang={text.language} dir={direction}>
            {next}
          </strong>
        )}
      </button>
      <div className={styles['others']}>
        <Button icon={RotateCcw} onPress={onAgain}>
          {t('words.syllable.again')}
        </Button>
        <Button icon={Square} onPress={onStop}>
          {t('words.tap.stop')}
        </Button>
      </div>
    </div>
  );
}

function LineAround({ line }: { line: ShownLine | undefined }) {
  const text = line && mainText(line);
  return (
    <p className={styles['around']} lang={text?.language} dir={wordsDirection(text?.text ?? '', text?.language ?? '')}>
      {text?.text}
    </p>
  );
}

/** Syllables of one word stand close, words apart. */
function spacedUnits(text: string, units: readonly string[]): { unit: string; space: string }[] {
  let place = 0;
  return units.map((unit) => {
    const end = text.indexOf(unit, place) + unit.length;
    place = end;
    return { unit, space: /^\s/u.test(text.slice(end)) ? ' ' : '' };
  });
}
