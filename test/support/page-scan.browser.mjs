/**
 * In the page: collects all texts of the dashboard, of each address, of everything that its buttons open, and of every choice in its
 * short lists. Added before the scripts of the page, which then has `scanTexts`.
 */
let requests = 0;
/** While it is true no mutation reaches the server, nothing is downloaded and no file is chosen. */
let isScanning = false;

const send = window.fetch;
window.fetch = async (input, init) => {
  const body = typeof init?.body === 'string' ? init.body : '';
  if (isScanning && /"query":"\s*mutation/.test(body) && !body.includes('refreshSignIn'))
    return Response.json({ errors: [{ message: 'Not in this test' }] });
  requests++;
  try {
    return await send(input, init);
  } finally {
    requests--;
  }
};
window.open = () => null;
for (const type of [HTMLAnchorElement, HTMLInputElement]) {
  const { click } = type.prototype;
  type.prototype.click = function () {
    if (!isScanning || (!this.download && this.type !== 'file')) click.call(this);
  };
}

const STEP_MS = 16;
/** A page that loads longer than this is read as it is. */
const MAX_STEPS = 600;
/** Longer lists hold data, or names of time zones. */
const MAX_OPTIONS = 10;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Until nothing is loading. */
async function settle() {
  for (let step = 0, quiet = 0; step < MAX_STEPS && quiet < 2; step++) {
    await pause(STEP_MS);
    quiet = requests > 0 || document.querySelector('#main .skeleton, dialog .skeleton') ? 0 : quiet + 1;
  }
}

/** Also what is in closed menus, options, titles and names for screen readers. */
function textsNow() {
  const texts = [document.title];
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  for (const field of document.querySelectorAll('input, textarea')) texts.push(field.value);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.closest('script, style')) texts.push(textContent ?? '');
  }
  return texts.filter((text) => text.trim());
}

async function choose(list, value) {
  // React follows the setter of the prototype.
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, value);
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

/** Every option of the short lists in a part of the page, and every check box. */
async function tryFields(partOf, read) {
  const lists = () =>
    [...(partOf()?.querySelectorAll('select') ?? [])].filter(({ options }) => options.length <= MAX_OPTIONS);
  for (let index = 0; index < lists().length; index++) {
    const first = lists()[index].value;
    for (const { value } of [...lists()[index].options]) {
      if (lists()[index] && lists()[index].value !== value) await choose(lists()[index], value);
      read();
    }
    if (lists()[index] && lists()[index].value !== first) await choose(lists()[index], first);
  }
  for (const box of partOf()?.querySelectorAll('input[type=checkbox]') ?? []) {
    box.click();
    await settle();
    read();
  }
}

/** @returns the texts of these addresses by where each was found first */
window.scanTexts = async (paths) => {
  const said = {};
  const known = new Set();
  const read = (where) => {
    for (const text of textsNow()) {
      if (known.has(text)) continue;
      known.add(text);
      said[where] = said[where] ? `${said[where]}\n${text}` : text;
    }
  };
  const main = () => document.getElementById('main');
  const dialogs = () => [...document.querySelectorAll('dialog')];
  const buttons = () => [...document.querySelectorAll('#main button:not(:disabled)')];
  const nameOf = (element) => (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  isScanning = true;
  for (const path of paths) {
    const open = async () => {
      location.hash = path;
      await settle();
    };
    await open();
    read(path);
    await tryFields(main, () => read(path));
    const clicks = new Map();
    for (let index = 0; index < buttons().length; index++) {
      const button = buttons()[index];
      // The items of a menu are named by it. Of rows with the same buttons the first two are enough.
      const name = nameOf(button);
      const key = `${nameOf(button.closest('details')?.querySelector('summary'))} ${name}`;
      const times = clicks.get(key) ?? 0;
      clicks.set(key, times + 1);
      if (times > 1) continue;
      const where = `${path}, ${name}`;
      button.click();
      await settle();
      read(where);
      if (dialogs().length)
        await tryFields(
          () => dialogs().at(-1),
          () => read(where),
        );
      for (const dialog of dialogs()) dialog.close();
      if (location.hash !== `#${path}`) await open();
      else await settle();
    }
  }
  isScanning = false;
  return said;
};
