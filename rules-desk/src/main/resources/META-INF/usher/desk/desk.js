/*
 * The page's frame: it starts, shows which policy is on the desk, and brings one tab to the front.
 *
 * A tab is a module that exports `tab`:
 *
 *   export const tab = {
 *     name: 'edit',                    // in the address: #tab=edit
 *     show(element, state, place) {},  // each time it comes to the front, and each time `place` changes while it is there
 *     hide() {},                       // another one comes to the front; may be left out
 *   };
 *
 * `element` is the tab's own: the same one each time, and what is rendered into it stays while another tab is in front.
 * `state` is the store of state.js. `place` is what the address says besides key and tab: {file: 'refunds.drl', line: '12'}.
 * A module is loaded when its tab is shown for the first time. `show` may be async; what it throws is shown in the tab.
 *
 * Addresses: href({tab: 'edit', file, line}) of place.js makes one for a link, go({...}) goes there. Nothing of a contact may
 * stand in one. Requests go through api.js. Keys that a tab wants for itself it listens for on its element.
 */
import {html, nothing, render} from 'lit-html';
import {listen} from './disk.js';
import {notice} from './notice.js';
import {go, href, onPlace, place, takeKey} from './place.js';
import {state} from './state.js';

const TABS = [
  {name: 'try', title: 'Try', load: () => import('./try/try.js')},
  {name: 'edit', title: 'Edit', load: () => import('./edit/edit.js')},
  {name: 'compare', title: 'Compare', load: () => import('./compare/compare.js')},
  {name: 'tests', title: 'Tests', load: () => import('./tests/tests.js')},
  {name: 'book', title: 'Book', load: () => import('./book/book.js')},
];

const panels = new Map();
let front = null;

function panel(name) {
  if (!panels.has(name)) {
    document.getElementById('opening')?.remove();
    const element = document.createElement('section');
    element.className = `tab tab-${name}`;
    element.setAttribute('aria-label', TABS.find(each => each.name === name).title);
    document.getElementById('tabs').append(element);
    panels.set(name, element);
  }
  return panels.get(name);
}

async function show() {
  const here = place();
  const wanted = TABS.find(each => each.name === here.tab) ?? TABS[0];
  const element = panel(wanted.name);
  if (front !== wanted) {
    front?.module?.tab.hide?.();
    front = wanted;
    fault(wanted, '');
    for (const [name, each] of panels) {
      each.hidden = name !== wanted.name;
    }
  }
  frame();
  try {
    wanted.module ??= await wanted.load();
    if (front === wanted) {
      const {tab, key, ...rest} = place();
      await wanted.module.tab.show(element, state, rest);
    }
    fault(wanted, '');
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      console.error(failure);
      fault(wanted, failure.message);
    }
  }
}

/** Says above the tab in front what went wrong there; what is rendered in the tab is the tab's own. */
function fault(tab, message) {
  if (tab === front) {
    render(message ? html`<p class="problem" role="alert">${message}</p>` : nothing, document.getElementById('fault'));
  }
}

/** Which version answers, in a word; a draft is never mistaken for what is saved. */
function standing() {
  const {draft, policy} = state;
  if (draft.stale) {
    return html`<a class="standing is-stale" href=${href({tab: 'edit'})}
        >stale: ${draft.changed.length > 0 ? 'the draft has' : 'the files have'} mistakes</a>`;
  }
  if (draft.changed.length > 0) {
    return html`<a class="standing is-draft" href=${href({tab: 'edit'})}
        >draft, not saved</a>`;
  }
  return html`<span class="standing">${policy?.readOnly ? 'read only' : 'saved'}</span>`;
}

function frame() {
  const self = state.policy?.policy;
  const name = self?.name ?? state.policy?.place;
  document.title = `${front.title}${name ? ` · ${name}` : ''} · Usher`;
  render(html`
    <div class="masthead">
      <p class="policy"><strong>${name ?? '…'}</strong>
        ${self ? html`<span class="version">${self.version}</span>` : ''}
        ${state.policy ? standing() : ''}</p>
      <nav aria-label="Views">${TABS.map(each => html`
        <a href=${href({tab: each.name})} aria-current=${each === front ? 'page' : 'false'}>${each.title}</a>`)}
      </nav>
    </div>`, document.getElementById('masthead'));
}

async function start() {
  takeKey();
  onPlace(show);
  state.on(['policy', 'draft'], frame);
  show();
  try {
    await state.load();
    listen();
  } catch (failure) {
    notice(failure.message);
    document.getElementById('tabs').hidden = true;
  }
}

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('tabs').focus();
});
// There is nothing of the page itself that a browser could save: Ctrl-S saves the draft, wherever one is.
window.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's' && !event.defaultPrevented) {
    event.preventDefault();
    if (state.draft.changed.length > 0) {
      go({tab: 'edit'});
    }
  }
});
start();

export {go};
