/** HTML in which typed text is never executed: values are escaped where they are inserted. Pure. */
import { itemAt } from '../values/vectors.ts';

/** Text that is HTML already. Only `html` makes it, so that nothing else gets into a mail unescaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** A template in which every value is escaped, but for HTML that this function made. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  return new Html(
    parts.reduce((text, part, index) => {
      return text + written(itemAt(values, index - 1)) + part;
    }),
  );
}

function written(value: string | number | Html | Html[]): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map((each) => each.text).join('');
  return escaped(String(value));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An address that a mail program may open or load; anything else, such as `javascript:`, is left out. */
export function webUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
