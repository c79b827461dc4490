/** Keeps the keyboard where it was: when the element with the focus is removed, e.g. an answered item, its nearest remaining container gets it. */

/** What a reader recognises as a place. */
const PLACES = 'li, article, .card, section, dialog, main';

export function keepFocus(): void {
  let path: Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    path = [];
    for (let each = target instanceof Element ? target : null; each; each = each.parentElement) path.push(each);
  });
  // Another element with the focus is where somebody, or a component, has put it.
  const isLost = () => path[0]?.isConnected === false && (document.activeElement ?? document.body) === document.body;
  new MutationObserver(() => {
    if (!isLost()) return;
    const place = path.find((each) => each.isConnected && each.matches(PLACES));
    if (!(place instanceof HTMLElement)) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}
