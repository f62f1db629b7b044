import { sentence } from '../../sentence.ts';
import type { TraceRule } from '../offer.ts';
import { isBy, lastAt, ownActs, touches, wasHelped } from '../trace-reading.ts';

/** `source.checked`: wrote down author, place and date of somebody's work; with a reason to trust it. */
export const sourceChecked: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const credited = ownActs(scene).filter((event) => event.command === 'creditAsset' || touches(event, 'asset', 'source', 'made'));
  return piece.sources
    .filter(({ author, source = '', made = '' }) => [author, source, made].every((said) => said.trim() !== ''))
    .flatMap(({ id, author }) => {
      const own = credited.filter((event) => event.facts.part === id);
      if (own.length === 0) return [];
      return [
        {
          key: `source.checked:${piece.pieceId}:${id}`,
          kind: 'source.checked' as const,
          pieceId: piece.pieceId,
          at: lastAt(own),
          facts: { author },
          sentence: sentence('learning.offer.source.checked', { author }),
          withHelp: wasHelped(own),
          needs: 'reflection' as const,
        },
      ];
    });
};

/** `problem.solved`: a check of sound, microphone or connection that failed, and passed later. */
export const problemSolved: TraceRule = (scene) => {
  if (scene.piece) return [];
  const checks = scene.trace.filter((event) => isBy(scene.personId)(event) && event.kind === 'check');
  return [...Map.groupBy(checks, (event) => event.facts.part ?? '')].flatMap(([check, results]) => {
    const failedAt = results.find((event) => event.facts.value === 'failed')?.at;
    const passed = results.find((event) => failedAt !== undefined && event.facts.value === 'passed' && event.at > failedAt);
    if (check === '' || failedAt === undefined || !passed) return [];
    const facts = { check };
    return [
      {
        key: `problem.solved:${check}:${failedAt}`,
        kind: 'problem.solved' as const,
        pieceId: null,
        at: passed.at,
        facts,
        sentence: sentence('learning.offer.problem.solved', facts),
        withHelp: wasHelped([passed]),
        needs: null,
      },
    ];
  });
};
