/*
 * Where the page is: what stands behind the # of its address. It is never sent anywhere. It names the tab and what is selected
 * there, never anything of a contact.
 */
const KEPT = 'usher-key';

function read() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** Returns the place, without the key: {tab: 'edit', file: 'refunds.drl', line: '12'}. */
export function place() {
  const {key, ...rest} = read();
  return rest;
}

/** Keeps the key for this tab of the browser. */
export function takeKey() {
  const {key} = read();
  if (key) {
    sessionStorage.setItem(KEPT, key);
  }
}

/** Returns the key that the desk's address came with. */
export function key() {
  return sessionStorage.getItem(KEPT) ?? '';
}

/** Returns the address of a place. It carries the key, so that a link can be opened in another tab of the browser. */
export function href(to) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries({key: key(), ...to})) {
    if (value !== null && value !== undefined && value !== '') {
      said.set(name, value);
    }
  }
  return `#${said}`;
}

/**
 * Goes to a place.
 *
 * @param {boolean} replace whether going back leads past where the page is
 */
export function go(to, replace = false) {
  if (replace) {
    history.replaceState(null, '', href(to));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = href(to);
  }
}

/** Calls back whenever the place changes. */
export function onPlace(listener) {
  window.addEventListener('hashchange', () => {
    takeKey();
    listener();
  });
}
