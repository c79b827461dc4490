/**
 * A person at a page, with the keystroke-level model (Card, Moran & Newell, "The keystroke-level model for user performance time with
 * interactive systems", Communications of the ACM 23(7), 1980; B: Kieras, "Using the keystroke-level model to estimate execution times",
 * 2001). Everything that the person does goes through it, is counted, and waits for the page as a person does.
 */
import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of each operator. K is the value of the paper for random letters, for a person without practice; for an office worker
 * of average skill it is 0.28.
 */
const SECONDS = { keystrokes: 0.5, pointings: 1.1, presses: 0.1, homings: 0.4, decisions: 1.35 } as const;
export type Operator = keyof typeof SECONDS;

/** The actions on all pages of a play. */
export class Tally {
  readonly counts: Record<Operator, number> = { keystrokes: 0, pointings: 0, presses: 0, homings: 0, decisions: 0 };
  /** Time of the system, in milliseconds, as it was in this run. */
  waitedMs = 0;
  readonly parts: { name: string; seconds: number }[] = [];

  get seconds(): number {
    return this.ownSeconds + this.waitedMs / 1_000;
  }

  /** Without the time of the system, which depends on the load of the machine. */
  get ownSeconds(): number {
    const names = Object.keys(SECONDS) as Operator[];
    return names.reduce((sum, each) => sum + this.counts[each] * SECONDS[each], 0);
  }

  /** Counts a part of the play for itself. */
  async part(name: string, play: () => Promise<void>): Promise<void> {
    const before = this.seconds;
    await play();
    this.parts.push({ name, seconds: this.seconds - before });
  }

  report(title: string): string {
    const { keystrokes, pointings, presses, homings, decisions } = this.counts;
    const lines = this.parts.map(({ name, seconds }) => `  ${seconds.toFixed(0).padStart(4)} s  ${name}`);
    const all = `${keystrokes} keystrokes, ${pointings} pointings, ${presses / 2} clicks, ${homings} homings, ${decisions} decisions, ${(this.waitedMs / 1_000).toFixed(1)} s of the system`;
    return [`${title}: ${(this.seconds / 60).toFixed(1)} minutes (${all})`, ...lines].join('\n');
  }
}

export class Hand {
  #isOnMouse = true;

  constructor(
    readonly page: Page,
    readonly tally: Tally,
  ) {}

  /** Waits for what the person waits for. */
  async sees(what: Locator, state: 'visible' | 'detached' = 'visible'): Promise<void> {
    const started = performance.now();
    await what.waitFor({ state, timeout: 75_000 });
    this.tally.waitedMs += performance.now() - started;
  }

  /** Finds it, points at it and clicks it. */
  async click(what: Locator, times = 1): Promise<void> {
    await this.sees(what);
    await this.#pointAt(what);
    this.#count({ presses: 2 * times });
    await what.click();
  }

  /** Clicks into the field and types; what was in it is selected before. */
  async type(field: Locator, text: string): Promise<void> {
    const isFilled = (await field.inputValue()) !== '';
    await this.click(field);
    this.#home(false);
    // Capitals need Shift, and selecting all needs Control and A.
    this.#count({ keystrokes: text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) + (isFilled ? 2 : 0) });
    await field.fill(text);
  }

  /** Opens the list, finds the option and clicks it. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.sees(list);
    await this.#pointAt(list);
    this.#count({ decisions: 1, pointings: 1, presses: 4 });
    await list.selectOption(option);
  }

  /** The button opens the dialog of the system, in which the file is found and double-clicked. */
  async chooseFile(button: Locator, path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.click(button);
    this.#count({ decisions: 1, pointings: 1, presses: 4 });
    await (await chooser).setFiles(path);
  }

  /** Finds the message in the program for mails, opens it, and clicks the link, which opens a page. */
  async opensLink(link: string): Promise<void> {
    this.#home(true);
    this.#count({ decisions: 2, pointings: 2, presses: 4 });
    const started = performance.now();
    await this.page.goto(link);
    this.tally.waitedMs += performance.now() - started;
  }

  async #pointAt(what: Locator): Promise<void> {
    this.#home(true);
    const [box, viewport] = [await what.boundingBox(), this.page.viewportSize()];
    const isInView = !box || !viewport || (box.y >= 0 && box.y + box.height <= viewport.height);
    // Scrolling counts as a pointing.
    this.#count({ decisions: 1, pointings: isInView ? 1 : 2 });
  }

  #home(isOnMouse: boolean): void {
    if (this.#isOnMouse !== isOnMouse) this.#count({ homings: 1 });
    this.#isOnMouse = isOnMouse;
  }

  #count(done: Partial<Record<Operator, number>>): void {
    for (const [name, times] of Object.entries(done)) this.tally.counts[name as Operator] += times;
  }
}
