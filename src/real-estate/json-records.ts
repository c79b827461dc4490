/**
 * Streams the listings of JSON texts, in whatever envelope: `[…]`, `{"value": […]}`, `{"D": {"Results": […]}}`, one object, or
 * several such documents one after the other. Listings are told by their ListingKey, not by the envelope's names.
 */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { NumberText, type ResoRecord } from './reso-values.rules.ts';

type Path = (string | number)[];
type Token = Parameters<Tokenizer['onToken']>[0];

export interface FoundRecord {
  /** Number of the record in the file, from 1. */
  place: number;
  record?: ResoRecord;
  why?: string;
}

/** How deep an envelope may be. */
const MAX_DEPTH = 4;

/** Keeps the text of numbers whose digits would change, such as keys beyond 2^53. */
class ExactTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    const parsed = Number(text);
    return (String(parsed) === text ? parsed : new NumberText(text)) as number;
  }
}

/** As `JSON.parse`, with `NumberText` for numbers whose digits would change. */
export function parseExactly(text: string): unknown {
  // Only long numbers and exponents are at risk, and JSON.parse is much faster.
  if (!/\d{15}|\d\.\d*0\b|\d[eE][+-]?\d/.test(text)) return JSON.parse(text);
  JSON.parse(text);
  let found: unknown;
  const tokenizer = new ExactTokenizer();
  const parser = new TokenParser({ paths: ['$'] });
  tokenizer.onToken = (token) => parser.write(token);
  parser.onValue = ({ value }) => {
    found = value;
  };
  tokenizer.write(text);
  if (!tokenizer.isEnded) tokenizer.end();
  return found;
}

/** Follows where in a document the tokens are. */
class Position {
  /** Keys of the containers that are open; an index for an element of a list. */
  readonly path: Path = [];
  private readonly containers: ('object' | 'list')[] = [];
  private expectsKey = false;

  get depth(): number {
    return this.containers.length;
  }

  /** Calls `onKey` with each name of a field, `onEnd` when a container at `path` has ended. */
  take({ token, value }: Token, onKey: (name: string) => void, onEnd: () => void): void {
    const last = this.path.length - 1;
    const inObject = this.containers.at(-1) === 'object';
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      const isList = token === TokenType.LEFT_BRACKET;
      this.containers.push(isList ? 'list' : 'object');
      this.path.push(isList ? 0 : '');
      this.expectsKey = !isList;
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.containers.pop();
      this.path.pop();
      this.expectsKey = false;
      onEnd();
    } else if (token === TokenType.COMMA) {
      if (inObject) this.expectsKey = true;
      else this.path[last] = (this.path[last] as number) + 1;
    } else if (inObject && this.expectsKey && token === TokenType.STRING) {
      this.path[last] = value as string;
      this.expectsKey = false;
      onKey(value as string);
    }
  }
}

/** Where the listings are in the documents, as the path of the first; undefined when there is none. */
export async function findListings(text: AsyncIterable<string>): Promise<Path | undefined> {
  const tokenizer = new ExactTokenizer({ separator: '' });
  const position = new Position();
  let found: Path | undefined;
  let done = false;
  const onKey = (name: string) => {
    if (name.toLowerCase() !== 'listingkey') return;
    const path = position.path.slice(0, -1);
    if (path.length <= MAX_DEPTH && path.length < (found?.length ?? Number.POSITIVE_INFINITY)) found = path;
  };
  const onEnd = () => {
    // The first element of the outermost list is over; what it holds, the others hold.
    const lists = position.path.filter((key) => typeof key === 'number').length;
    if (found && (position.depth === 0 || (lists === 1 && typeof position.path.at(-1) === 'number'))) done = true;
  };
  tokenizer.onToken = (token) => {
    if (!done) position.take(token, onKey, onEnd);
  };
  // Broken JSON is told when it is read.
  tokenizer.onError = () => {
    done = true;
  };
  for await (const part of text) {
    tokenizer.write(part);
    if (done) break;
  }
  return found;
}

/**
 * The objects at `path` in all documents. Its elements of lists stand for all elements.
 * @param onUnfinished told when the last document says that it is one page of several
 * @throws Error when the JSON is broken or ends too early
 */
export async function* recordsAt(
  text: AsyncIterable<string>,
  path: Path,
  onUnfinished: () => void = () => {},
): AsyncGenerator<FoundRecord> {
  const tokenizer = new ExactTokenizer({ separator: '' });
  const parser = new TokenParser({ paths: [`$${'.*'.repeat(path.length)}`], keepStack: false, separator: '' });
  const position = new Position();
  let found: FoundRecord[] = [];
  let [place, inDocument, documents, isPage, lastIsPage] = [0, 0, 0, false, false];
  let names: string[] = [];
  let failure: Error | undefined;
  parser.onValue = ({ value, key, parent, stack }) => {
    const at = [...stack.slice(1).map((each) => each.key), ...(path.length ? [key] : [])];
    if (!path.every((each, index) => (typeof each === 'number' ? typeof at[index] === 'number' : each === at[index])))
      return;
    inDocument++;
    found.push(isRecord(value) ? { place: ++place, record: value } : { place: ++place, why: 'This is no object.' });
    if (Array.isArray(parent)) parent.length = 0;
  };
  const fail = (error: Error) => {
    failure ??= error;
  };
  parser.onError = fail;
  tokenizer.onError = fail;
  const onKey = (name: string) => {
    if (position.depth !== 1) return;
    if (names.length < 10) names.push(name);
    if (/nextLink$/.test(name)) isPage = true;
  };
  const onEnd = () => {
    if (position.depth) return;
    documents++;
    if (!inDocument)
      found.push({
        place: ++place,
        why: `Document ${documents} of the file holds no listing${names.length ? `; its fields: ${printable(names.join(', '))}` : ''}.`,
      });
    lastIsPage = isPage;
    [inDocument, isPage, names] = [0, false, []];
  };
  tokenizer.onToken = (token) => {
    parser.write(token);
    if (!failure) position.take(token, onKey, onEnd);
  };
  for await (const part of text) {
    tokenizer.write(part);
    yield* found;
    found = [];
    if (failure) throw new Error(`The JSON is broken after record ${place}: ${failure.message}`);
  }
  if (position.depth) throw new Error(`The JSON ends too early, after record ${place}; the file was cut off.`);
  if (lastIsPage) onUnfinished();
}

/** The listings within a value that was read whole. */
export function listingsIn(value: unknown, depth = 0): ResoRecord[] {
  if (Array.isArray(value)) return depth > MAX_DEPTH ? [] : value.flatMap((each) => listingsIn(each, depth + 1));
  if (!isRecord(value)) return [];
  if (Object.keys(value).some((name) => name.toLowerCase() === 'listingkey')) return [value];
  return depth > MAX_DEPTH ? [] : Object.values(value).flatMap((each) => listingsIn(each, depth + 1));
}

export function isRecord(value: unknown): value is ResoRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText);
}

/** What a JSON without listings says: the message of an error, or what it holds. Short and printable. */
export function describeJson(value: unknown): string {
  const message = errorMessage(value);
  if (message) return `an error: "${message}"`;
  if (Array.isArray(value))
    return value.length ? `a list of ${value.length}: ${describeJson(value[0])}` : 'an empty list';
  if (!isRecord(value)) return `only ${printable(JSON.stringify(value) ?? 'nothing')}`;
  const names = Object.keys(value);
  const lists = names.filter((name) => Array.isArray(value[name]) && !(value[name] as unknown[]).length);
  const empty = lists.length ? ` (${lists.map((name) => `"${printable(name)}"`).join(', ')} is an empty list)` : '';
  return names.length
    ? `an object with ${printable(names.slice(0, 10).join(', '))}${empty} and no ListingKey`
    : 'an empty object';
}

function errorMessage(value: unknown, depth = 0): string | undefined {
  if (Array.isArray(value)) return errorMessage(value[0], depth + 1);
  if (!isRecord(value) || depth > 3) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!/^(odata\.|@odata\.)?(errors?|fault|exception|error_?message|error_?description)$/i.test(name) || !inner)
      continue;
    if (typeof inner === 'string') return printable(inner);
    const text = JSON.stringify(inner);
    const told = /"(?:message|detail|description|value|faultstring)":\s*"((?:[^"\\]|\\.)*)"/i.exec(text)?.[1];
    return printable(told ?? text);
  }
  const { message, Message } = value as Record<string, unknown>;
  const told = message ?? Message;
  return depth === 0 && typeof told === 'string' ? printable(told) : undefined;
}

function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200);
}
