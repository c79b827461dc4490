/** Memory of a process, as the system counts it. */
import { readFileSync } from 'node:fs';

export interface ProcessMemory {
  /** Held now (RSS), in MiB. */
  residentMb: number;
  /** Most that it held so far, in MiB. */
  peakMb: number;
}

/** @returns undefined of a process that has ended, and on systems without /proc */
export function memoryOf(pid: number): ProcessMemory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [residentMb, peakMb] = ['VmRSS', 'VmHWM'].map((name) => mebibytes(status, name));
    return residentMb && peakMb ? { residentMb, peakMb } : undefined;
  } catch {
    return undefined;
  }
}

function mebibytes(status: string, name: string): number | undefined {
  const [, kibibytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];
  return kibibytes === undefined ? undefined : Math.ceil(Number(kibibytes) / 1024);
}
