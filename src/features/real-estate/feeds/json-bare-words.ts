/** Words that programs write into JSON and that are none: NaN and Infinity. Pure. */
const BARE_WORDS = /-?\b(?:NaN|Infinity)\b/g;

/**
 * The same JSON with these words as texts: a value that is missing or unknown, where the whole file would be broken.
 * What stands within texts stays.
 */
export async function* withQuotedBareWords(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let inText = false;
  let rest = '';
  for await (const part of parts) {
    const json = rest + part;
    let written = '';
    rest = '';
    for (let from = 0; from < json.length; ) {
      const quote = inText ? endOfText(json, from) : json.indexOf('"', from);
      const piece = json.slice(from, quote < 0 ? undefined : quote + 1);
      from += piece.length;
      // A word, or a run of backslashes, may go on in the next part.
      if (quote < 0) rest = (inText ? /\\+$/ : /-?[a-z]{0,8}$/i).exec(piece)?.[0] ?? '';
      const whole = rest ? piece.slice(0, -rest.length) : piece;
      written += inText ? whole : whole.replaceAll(BARE_WORDS, '"$&"');
      if (quote >= 0) inText = !inText;
    }
    yield written;
  }
  yield rest.replaceAll(BARE_WORDS, '"$&"');
}

/** Where the quote is that ends the text; -1 when it does not end here. */
function endOfText(json: string, from: number): number {
  let quote = json.indexOf('"', from);
  for (; quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (json[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) break;
  }
  return quote;
}
