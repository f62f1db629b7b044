import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RefusalCode } from '../src/base/hub-messages.ts';

/** Upper bounds of the groups in which the seconds of a commit are counted. */
const COMMIT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] as const;

export interface Commit {
  readonly edits: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** What is true only at the moment of asking. */
interface Moment {
  readonly sockets: number;
  readonly rooms: number;
  readonly isHealthy: boolean;
}

/** Counts for the operator: how much and how quick, never who or what. */
export interface Metrics {
  committed(commit: Commit): void;
  refused(code: RefusalCode): void;
  merged(): void;
  /** In the text format of Prometheus. */
  text(moment: Moment): string;
  dispose(): void;
}

export function createMetrics(): Metrics {
  const refusals = new Map<RefusalCode, number>();
  const below = COMMIT_SECONDS.map(() => 0);
  const delay = monitorEventLoopDelay({ resolution: 20 });
  const total = { commits: 0, seconds: 0, edits: 0, bytes: 0, merges: 0 };
  delay.enable();

  return {
    committed({ edits, bytes, seconds }) {
      total.commits++;
      total.seconds += seconds;
      total.edits += edits;
      total.bytes += bytes;
      COMMIT_SECONDS.forEach((bound, index) => {
        if (seconds <= bound) below[index] = (below[index] ?? 0) + 1;
      });
    },
    refused: (code) => void refusals.set(code, (refusals.get(code) ?? 0) + 1),
    merged: () => void total.merges++,
    text({ sockets, rooms, isHealthy }) {
      const { user, system } = process.cpuUsage();
      const lag = delay.percentile(99) / 1e9;
      delay.reset();
      const groups = COMMIT_SECONDS.map((bound, index): Sample => [`_bucket{le="${bound}"}`, below[index] ?? 0]);
      return [
        ...family('studio_sockets', 'gauge', 'Open WebSockets of all kinds.', [['', sockets]]),
        ...family('studio_rooms', 'gauge', 'Rooms held in memory.', [['', rooms]]),
        ...family('studio_log_healthy', 'gauge', '1 while the disk takes edits.', [['', isHealthy ? 1 : 0]]),
        ...family('studio_edits_total', 'counter', 'Edits written to the disk.', [['', total.edits]]),
        ...family('studio_edit_bytes_total', 'counter', 'Their bytes.', [['', total.bytes]]),
        ...family('studio_merges_total', 'counter', 'Merges of work made elsewhere.', [['', total.merges]]),
        ...family(
          'studio_refusals_total',
          'counter',
          'Edits that were not taken, by reason.',
          [...refusals].map(([code, count]): Sample => [`{code="${code}"}`, count]),
        ),
        ...family('studio_commit_seconds', 'histogram', 'From the hand to the disk, one commit.', [
          ...groups,
          ['_bucket{le="+Inf"}', total.commits],
          ['_sum', total.seconds],
          ['_count', total.commits],
        ]),
        ...family('process_cpu_seconds_total', 'counter', 'Seconds of a core.', [['', (user + system) / 1e6]]),
        ...family('process_resident_memory_bytes', 'gauge', 'Memory in use.', [['', process.memoryUsage.rss()]]),
        ...family('nodejs_eventloop_lag_p99_seconds', 'gauge', 'Since it was asked last.', [['', lag]]),
        '',
      ].join('\n');
    },
    dispose: () => void delay.disable(),
  };
}

/** What follows the name, and the value. */
type Sample = readonly [rest: string, value: number];

function family(name: string, type: 'counter' | 'gauge' | 'histogram', help: string, samples: readonly Sample[]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([rest, value]) => `${name}${rest} ${Number.isFinite(value) ? value : 0}`),
  ];
}
