/**
 * A framework's document with its evidence beside it. What an item rests on is asked for when the
 * reader comes near it, so a document of thousands of items opens as fast as one of ten. Outline,
 * item and evidence are marked together, by pointer and by focus.
 */
type DocumentElement = HTMLElement & {
  $server: { evidenceOf(codes: string): Promise<string> };
  evidenceChanged?: () => void;
};

/** As in framework.css: from here on there is room for a column. */
const WIDE = '(min-width: 70rem)';
const PLACES = 'details.framework-beside';
const ASKED_AT_ONCE = 40;
const QUIET = 60;

const fill = (root: DocumentElement, html: string): void => {
  const answer = document.createElement('template');
  answer.innerHTML = html;
  for (const found of answer.content.querySelectorAll<HTMLElement>('[data-code]')) {
    const place = root.querySelector(`${PLACES}[data-code="${CSS.escape(found.dataset.code ?? '')}"] > div`);
    // what is the same stays, with the focus in it
    if (place && place.innerHTML !== found.innerHTML) place.replaceChildren(...found.childNodes);
  }
};

/** Asks for the evidence of places that come near and are open. */
const filling = (root: DocumentElement, wide: MediaQueryList) => {
  const waiting = new Set<string>();
  let timer = 0;
  const send = (): void => {
    const codes = [...waiting].slice(0, ASKED_AT_ONCE);
    codes.forEach((code) => waiting.delete(code));
    timer = waiting.size ? window.setTimeout(send, QUIET) : 0;
    // without an answer the places stay empty until the reader comes again
    if (codes.length && root.isConnected) root.$server.evidenceOf(codes.join(',')).then((html) => fill(root, html), () => undefined);
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const place = target as HTMLDetailsElement;
        if (!isIntersecting || !place.open || root.dataset.evidence !== 'beside') continue;
        near.unobserve(place);
        waiting.add(place.dataset.code ?? '');
        timer ||= window.setTimeout(send, QUIET);
      }
    },
    { rootMargin: '400px 0px' },
  );
  const look = (place: HTMLDetailsElement): void => {
    // observing anew tells at once whether it is near
    near.unobserve(place);
    near.observe(place);
  };
  const take = (place: HTMLDetailsElement): void => {
    place.open = wide.matches;
    place.addEventListener('toggle', () => look(place));
    look(place);
  };
  return { look, take };
};

/** Marks the item under the pointer or with the focus, and its line in the outline. */
const marking = (root: HTMLElement): void => {
  let marked: Element[] = [];
  const mark = (from: EventTarget | null): void => {
    const at = from instanceof Element ? from : null;
    const item =
      at?.closest<HTMLElement>('.framework-item') ??
      root.querySelector<HTMLElement>(`[id="${CSS.escape(at?.closest<HTMLAnchorElement>('.framework-outline a')?.hash.slice(1) ?? '')}"]`);
    if (item && marked[0] === item) return;
    marked.forEach((one) => one.removeAttribute('data-near'));
    const line = item?.id ? root.querySelector(`.framework-outline a[href$="#${CSS.escape(item.id)}"]`) : null;
    marked = [item, line].filter((one) => one !== null && one !== undefined);
    marked.forEach((one) => one.setAttribute('data-near', ''));
  };
  root.addEventListener('pointerover', (event) => mark(event.target));
  root.addEventListener('focusin', (event) => mark(event.target));
  root.addEventListener('pointerleave', () => mark(root.contains(document.activeElement) ? document.activeElement : null));
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) mark(null);
  });
};

const beside = (root: DocumentElement): void => {
  if (root.evidenceChanged) return;
  const wide = matchMedia(WIDE);
  const { look, take } = filling(root, wide);
  const all = (): NodeListOf<HTMLDetailsElement> => root.querySelectorAll<HTMLDetailsElement>(PLACES);
  all().forEach(take);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) node.querySelectorAll<HTMLDetailsElement>(PLACES).forEach(take);
  }).observe(root, { childList: true, subtree: true });
  new MutationObserver(() => all().forEach(look)).observe(root, { attributeFilter: ['data-evidence'] });
  const widened = (): void => {
    if (!root.isConnected) wide.removeEventListener('change', widened);
    else all().forEach((place) => (place.open = wide.matches));
  };
  wide.addEventListener('change', widened);
  root.evidenceChanged = () => all().forEach(look);
  marking(root);
};

(window as any).Plenary = { ...(window as any).Plenary, beside };
