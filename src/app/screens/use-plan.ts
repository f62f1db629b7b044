import { use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PlanAccess } from '../../document/plan/plan-access.ts';
import type { Keep } from '../../keep/keep-types.ts';
import { useToast } from '../../ui/components/ToastProvider.tsx';
import { useText } from '../../ui/i18n/use-text.ts';
import { openPlanStore, type PlanOpening } from '../session/plan-store.ts';

const opened = new WeakMap<Keep, Map<string, Promise<PlanOpening>>>();

/** One store a person for the page's life, so that two screens never write over each other. */
export function planStoreOf(keep: Keep, person: string): Promise<PlanOpening> {
  const stores = opened.get(keep) ?? new Map<string, Promise<PlanOpening>>();
  opened.set(keep, stores);
  const store = stores.get(person) ?? openPlanStore(keep, person);
  stores.set(person, store);
  return store;
}

/** The plan of a person, drawn anew when it changes; a code where it cannot be read and must not be written over. */
export function usePlan(keep: Keep, person: string): { plan: PlanAccess } | { code: string } {
  const t = useText();
  const toast = useToast();
  const opening = use(useMemo(() => planStoreOf(keep, person), [keep, person]));
  const records = useSyncExternalStore(
    (listener) => (opening.ok ? opening.value.changed.listen(listener) : () => {}),
    () => (opening.ok ? opening.value.plan : undefined),
  );
  useEffect(() => {
    if (!opening.ok) return undefined;
    return opening.value.unsaved.listen((code) => toast.show({ kind: 'problem', sentence: t(`errors.${code}`) }));
  }, [opening, toast, t]);
  return useMemo(() => {
    if (!opening.ok || !records) return { code: opening.ok ? 'plan-unreadable' : opening.code };
    return { plan: { plan: records, change: (change) => opening.value.change(change) } };
  }, [opening, records]);
}
