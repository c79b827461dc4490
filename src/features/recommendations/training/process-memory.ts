/** Memory of a process, as measured by the operating system. */
import { readFileSync } from 'node:fs';

export interface ProcessMemory {
  /** Present memory (RSS), in MiB. */
  residentMb: number;
  /** Peak memory so far, in MiB. */
  peakMb: number;
}

/** @returns undefined for a process that has ended, and on systems without /proc */
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
