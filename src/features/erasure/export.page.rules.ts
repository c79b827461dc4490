/** The exported data as a page that is readable without Covalue. Pure. */
import { type Html, html } from '../../pages/html.rules.ts';

export interface Export {
  exportedAt: string;
  person: unknown;
  /** By type, e.g. `Mortgage`. */
  records: Record<string, unknown[]>;
  auditTrail: unknown[];
  /** The kinds of which there are more, and IDs of records without a type. */
  cut: string[];
}

const NOT_SHOWN = ['__typename'];

export function exportPage({ exportedAt, person, records, auditTrail, cut }: Export): string {
  const note = cut.length
    ? html`<p><strong>There is more of: ${cut.join(', ')}. Ask the operator for it.</strong></p>`
    : html``;
  const kinds = Object.entries(records).map(([type, each]) => section(`${spaced(type)} (${each.length})`, each));
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Your data in Covalue</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
dl{border:1px solid #ccc;border-radius:.5rem;padding:.5rem 1rem;margin:0 0 1rem}dt{font-weight:600}
dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body><h1>Your data in Covalue</h1>
<p>As of ${exportedAt}.</p>${note}
${section('You', [person])}${kinds}${section(`Audit trail (${auditTrail.length})`, auditTrail)}
</body></html>
`;
  return page.text;
}

function section(title: string, records: readonly unknown[]): Html {
  return html`<section><h2>${title}</h2>${records.map((each) => html`${written(each)}`)}</section>`;
}

function written(value: unknown): Html {
  if (value === null || value === undefined) return html`–`;
  if (Array.isArray(value)) return value.length ? html`${value.map(written)}` : html`–`;
  if (typeof value !== 'object') return html`${String(value)} `;
  const rows = Object.entries(value).flatMap(([name, each]) =>
    NOT_SHOWN.includes(name) || each === null || (Array.isArray(each) && !each.length)
      ? []
      : [html`<dt>${spaced(name)}</dt><dd>${written(each)}</dd>`],
  );
  return html`<dl>${rows}</dl>`;
}

/** `monthlyPayment` as "Monthly payment". */
function spaced(name: string): string {
  const words = name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
