import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import X from 'lucide-react/icons/x';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { stepSentenceOf } from '../../learning/missions/mission.ts';
import { isAtEnd, stepAt } from '../../learning/missions/progress.ts';
import { activityTitle } from '../../learning/plan/activity.ts';
import { speak } from '../../learning/sentence.ts';
import { useAnnounce } from '../../ui/a11y/AnnounceProvider.tsx';
import { IconButton } from '../../ui/components/IconButton.tsx';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useMediaQuery } from '../../ui/hooks/use-media-query.ts';
import { useSay } from '../../ui/i18n/use-say.ts';
import { useText } from '../../ui/i18n/use-text.ts';
import { FAMILY_PICTURES } from './mission-pictures.ts';
import { MissionEnd } from './MissionEnd.tsx';
import { MissionStepCard } from './MissionStepCard.tsx';
import styles from './MissionPanel.module.css';
import type { MissionPanelProps } from './missions-types.ts';

/** From this width on the mission stands beside the work; below it lies under it and folds. */
const BESIDE = '(min-width: 64rem)';

/** The mission beside the work: one step at a time, with what it takes to do it. It never covers anything. */
export function MissionPanel(props: MissionPanelProps) {
  const { mission, progress, onFold } = props;
  const t = useText();
  const say = useSay();
  const toast = useToast();
  const isBeside = useMediaQuery(BESIDE);
  const [wantsFold, setWantsFold] = useState(false);
  const isFolded = wantsFold && !isBeside;
  const panel = useRef<HTMLElement>(null);
  useReservedRoom(panel, isBeside);
  useTickSaid(props);
  useEffect(() => onFold(isFolded), [isFolded, onFold]);

  const title = speak(activityTitle(mission.id), say);
  const step = stepAt(mission, progress);
  const headline = isFolded ? (step ? speak(stepSentenceOf(step), say) : t('missions.finished')) : title;
  const Picture = FAMILY_PICTURES[mission.family];
  const leave = (): void => {
    const left = progress;
    props.onLeave();
    toast.show({ sentence: t('missions.left'), undo: () => props.onProgress(left) });
  };
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      data-folded={isFolded || undefined}
      aria-label={t('missions.panel', { title })}
    >
      <div className={styles['head']}>
        <Picture size={24} />
        <h2 className={styles['title']}>{headline}</h2>
        {!isBeside && (
          <IconButton
            icon={isFolded ? ChevronUp : ChevronDown}
            label={t(isFolded ? 'missions.unfold' : 'missions.fold')}
            onPress={() => setWantsFold(!isFolded)}
          />
        )}
        {!isFolded && !isAtEnd(mission, progress) && (
          <IconButton icon={X} label={t('missions.leave')} onPress={leave} />
        )}
      </div>
      {!isFolded &&
        (step ? (
          <MissionStepCard {...props} step={step} onFoldAway={() => setWantsFold(true)} />
        ) : (
          <MissionEnd {...props} title={title} />
        ))}
    </aside>
  );
}

/** The frame of every screen leaves this much room, so that nothing lies under the panel. */
function useReservedRoom(panel: React.RefObject<HTMLElement | null>, isBeside: boolean): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const root = document.documentElement;
    if (!element) return undefined;
    const name = isBeside ? '--dock-beside' : '--dock-below';
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      root.style.setProperty(name, `${Math.ceil(isBeside ? width : height)}px`);
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => {
      watcher.disconnect();
      root.style.removeProperty(name);
    };
  }, [panel, isBeside]);
}

/** A step that ticked itself is said to those who do not see it. */
function useTickSaid({ mission, progress }: MissionPanelProps): void {
  const t = useText();
  const say = useSay();
  const announce = useAnnounce();
  const known = useRef(progress.done.length);
  useEffect(() => {
    const last = progress.done.length > known.current ? mission.steps[progress.step - 1] : undefined;
    known.current = progress.done.length;
    if (!last) return;
    const next = mission.steps[progress.step];
    const ticked = t('missions.ticked', { step: speak(stepSentenceOf(last), say) });
    announce(next ? `${ticked} ${speak(stepSentenceOf(next), say)}` : `${ticked} ${t('missions.finished')}`);
  }, [mission, progress, t, say, announce]);
}
