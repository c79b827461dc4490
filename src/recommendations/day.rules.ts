/** Dates as day numbers since 1970-01-01. Pure. */

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ].*)?$/;
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** `YYYY-MM-DD`, `YYYY-MM` (its first day), a timestamp, or `DD/MM/YYYY`; NaN for anything else. */
export function dayOf(text: string): number {
  const iso = ISO.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const slashed = SLASHED.exec(text);
  if (!slashed) return Number.NaN;
  const [first, second, year] = slashed.slice(1).map(Number) as [number, number, number];
  return second > 12 ? day(year, first, second) : day(year, second, first);
}

function day(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date.getTime() / 86_400_000 : Number.NaN;
}
