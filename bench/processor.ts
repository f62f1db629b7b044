import { readFileSync } from 'node:fs';

/** What Linux counts processor time in. */
const TICKS_PER_SECOND = 100;

/** Seconds of a core that a process has used so far; 0 where the system does not tell. */
export function processorSeconds(id: number | undefined): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

export function megabytes(id: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
