export interface Diagnosis {
  kind: string;
  cause: string;
  remedy: string;
}
export function reportsFailure(debugLog: string): boolean;
export function diagnose(logs: string[], freeBytes?: number): Diagnosis | undefined;
export function sentence(what: string, found: Diagnosis | undefined, log: string): string;
export function backOffMs(failures: number): number;
