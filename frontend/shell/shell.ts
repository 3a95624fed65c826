// what signing out asks for and deletes must be known on every page
import '../editor/stores.ts';

/**
 * The little that the workspace's frame needs in the browser: the skip link, focus after a change
 * of view, and two shortcuts that stay out of the way of whoever is typing.
 */
type ShellElement = HTMLElement & { $server: { shortcut(key: string): void } };

const isTyping = (event: KeyboardEvent): boolean => {
  const at = event.composedPath()[0];
  return (
    at instanceof HTMLElement &&
    (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
  );
};

const shell = (element: ShellElement): void => {
  const main = element.querySelector<HTMLElement>('main');
  element.querySelector('.plenary-skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    main?.focus();
  });
  // on window and last, so that an editor which used the key has already said so
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !element.isConnected) return;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'k') {
      event.preventDefault();
      element.$server.shortcut('k');
    } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event)) {
      event.preventDefault();
      element.$server.shortcut('?');
    }
  });
};

/** After a change of view the focus follows, unless the view has put it somewhere itself; an address may name a place in it. */
const arrived = (main: HTMLElement): void => {
  const there = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (there) there.scrollIntoView();
  else window.scrollTo(0, 0);
  if (!main.contains(document.activeElement)) main.focus({ preventScroll: true });
};

(window as any).Plenary = { ...(window as any).Plenary, shell, arrived };
