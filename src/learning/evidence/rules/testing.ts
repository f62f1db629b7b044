import type { TraceEvent } from '../../../document/plan/trace.ts';
import { sentence } from '../../sentence.ts';
import type { TraceRule } from '../offer.ts';
import { actsOf, isBy, lastAt, operations, ownActs, ownEdits, touches, wasHelped } from '../trace-reading.ts';

const HEARD_SECONDS = 10;
const ANSWERS = 3;
const NAMED_VERSIONS = 2;

/** `versions.compared`: two versions side by side, each heard for at least 10 seconds; with a reason for the choice. */
export const versionsCompared: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  return [...Map.groupBy(actsOf(scene, 'compare'), (event) => event.facts.part ?? '')].flatMap(([comparison, events]) => {
    const heard = [...Map.groupBy(events, (event) => event.facts.value ?? '')].filter(
      ([version, times]) => version !== '' && secondsOf(times) >= HEARD_SECONDS,
    );
    if (comparison === '' || heard.length < 2) return [];
    const facts = { versions: heard.length };
    return [
      {
        key: `versions.compared:${piece.pieceId}:${comparison}`,
        kind: 'versions.compared' as const,
        pieceId: piece.pieceId,
        at: lastAt(events),
        facts,
        sentence: sentence('learning.offer.versions.compared', facts),
        withHelp: wasHelped(events),
        needs: 'reflection' as const,
      },
    ];
  });
};

const secondsOf = (events: readonly TraceEvent[]): number =>
  events.reduce((sum, event) => sum + (event.facts.seconds ?? 0) * event.count, 0);

/** `audience.tested`: at least 3 answers of listeners, and own work after them, linked by saying so. */
export const audienceTested: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const heeds = actsOf(scene, 'heed');
  const edits = ownEdits(scene);
  return [...Map.groupBy(actsOf(scene, 'listeners'), (event) => event.facts.part ?? '')].flatMap(([test, answers]) => {
    const first = Math.min(...answers.map((event) => event.at));
    const heeded = heeds.filter((event) => event.facts.part === test);
    const linked = edits.filter((event) => event.at >= first && event.at <= lastAt(heeded));
    if (test === '' || operations(answers) < ANSWERS || linked.length === 0) return [];
    const facts = { answers: operations(answers) };
    return [
      {
        key: `audience.tested:${piece.pieceId}:${test}`,
        kind: 'audience.tested' as const,
        pieceId: piece.pieceId,
        at: lastAt(heeded),
        facts,
        sentence: sentence('learning.offer.audience.tested', facts),
        withHelp: wasHelped([...answers, ...linked]),
        needs: null,
      },
    ];
  });
};

/** `files.kept`: at least 2 versions with names, and the project or all that is hers written to a file or read from one. */
export const filesKept: TraceRule = (scene) => {
  const { piece } = scene;
  if (!piece) return [];
  const versions = actsOf(scene, 'version');
  const atDevice = scene.trace.filter((event) => isBy(scene.personId)(event) && event.pieceId === null && event.kind === 'backup');
  const copies = ownActs(scene).filter((event) => event.kind === 'backup' || (event.kind === 'export' && event.facts.form === 'project'));
  const names = new Set(versions.map((event) => event.facts.part ?? ''));
  if (names.size < NAMED_VERSIONS || atDevice.length + copies.length === 0) return [];
  const facts = { versions: names.size };
  return [
    {
      key: `files.kept:${piece.pieceId}`,
      kind: 'files.kept',
      pieceId: piece.pieceId,
      at: lastAt([...versions, ...copies]),
      facts,
      sentence: sentence('learning.offer.files.kept', facts),
      withHelp: wasHelped([...versions, ...copies]),
      needs: null,
    },
  ];
};

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
