/*
 * What the draft comes to beside what is saved: which contacts and scenarios it changes, and what is still proven. Asked anew whenever
 * the draft is another one that decides; until the answer is there the last one stays, marked as such.
 */
import {html, nothing} from 'lit-html';
import {overtaken, post} from '../api.js';
import {go, href} from '../place.js';
import {state} from '../state.js';

const TAB = crypto.randomUUID();
const PROOF_PAUSE = 150;
const MOST_LISTED = 8;

let told = () => {};
let impact = null;
let proofs = null;
let failure = null;
let waiting = false;
let asked = null;
let timer = 0;

/** Calls back whenever there is something else to show. */
export function onImpact(listener) {
  told = listener;
}

async function part(path, fields, take) {
  try {
    let answer = {overtaken: true};
    while (answer.overtaken) {
      // Whoever hears that they were overtaken has asked last, or would not hear it: two requests have come out of turn.
      answer = await state.asked(version => post(path, {...fields, version, tab: TAB}, {lane: path}));
    }
    take(answer);
    failure = null;
  } catch (problem) {
    if (!overtaken(problem)) {
      failure = problem.message;
    }
  }
  told();
}

/** Asks what the draft comes to, if it is another one than last time. */
export function weigh() {
  const {draft, version, contact, at} = state;
  if (draft.changed.length === 0) {
    impact = proofs = failure = asked = null;
    return;
  }
  const key = JSON.stringify([version, contact, at, state.policy?.version]);
  if (draft.stale || version === 'saved' || key === asked) {
    return;
  }
  asked = key;
  waiting = true;
  part('/api/impact', contact ? {contact, at} : {}, answer => {
    impact = answer;
    waiting = false;
  });
  clearTimeout(timer);
  timer = setTimeout(() => part('/api/proofs', {}, answer => proofs = answer), PROOF_PAUSE);
}

const count = (number, one, many) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** The whole of it in a sentence. */
export function summary() {
  if (!impact) {
    return null;
  }
  const {contacts, scenarios} = impact;
  const parts = [
    contacts.of === 0 ? null
      : `${contacts.change === 0 ? 'none' : contacts.change.toLocaleString('en')} of ${count(contacts.of, 'contact changes', contacts.change === 1 ? 'contacts changes' : 'contacts change')}`,
    scenarios.newlyFail === 0 ? 'no scenario fails that did not' : count(scenarios.newlyFail, 'scenario fails', 'scenarios fail'),
  ];
  if (proofs) {
    const lost = proofs.invariants.filter(each => each.before === 'proven' && each.verdict !== 'proven');
    const kept = proofs.invariants.filter(each => each.verdict === 'proven').length;
    if (lost.length > 0) {
      parts.push(`${lost.length === 1 ? `“${lost[0].name}”` : `${lost.length} invariants`}: ${lost[0].verdict === 'broken' ? 'no longer true' : 'no longer proven'}`);
    } else if (kept > 0) {
      const all = proofs.invariants.length;
      parts.push(all > kept ? `${kept} of ${all} invariants: still proven` : kept === 1 ? `“${proofs.invariants.find(each => each.verdict === 'proven').name}”: still proven` : `${kept} invariants: still proven`);
    }
  }
  return parts.filter(Boolean).join(', ');
}

const more = (all, shown) => all > shown ? html`<li class="quiet">and ${all - shown} more</li>` : nothing;

function contactsPart({of, change, refused, changes}) {
  if (of === 0) {
    return html`<p class="quiet">There are no sample contacts.</p>`;
  }
  return html`
    <details ?open=${change > 0}>
      <summary>${change} of ${of} sample contacts ${change === 1 ? 'changes' : 'change'}</summary>
      <ul>${changes.slice(0, MOST_LISTED).map(each => html`<li><b>${each.id}</b> ${each.words}</li>`)}
        ${more(change, MOST_LISTED)}
        ${refused > 0 ? html`<li class="quiet">${count(refused, 'line', 'lines')} of the sample ${refused === 1 ? 'is' : 'are'} decided by neither</li>` : nothing}</ul>
    </details>`;
}

function scenariosPart({of, fail, failBefore, newlyFail, failing, unread}) {
  return html`
    <details ?open=${newlyFail > 0}>
      <summary>${newlyFail === 0 ? `No scenario fails that did not, of ${of}` : `${newlyFail} of ${count(of, 'scenario fails', newlyFail === 1 ? 'scenarios fails' : 'scenarios fail')}`}</summary>
      <ul>${failing.slice(0, MOST_LISTED).map(each => html`<li>
          <a href=${href({tab: 'edit', file: each.file, line: each.line})}>${each.name}</a>
          ${each.differences.slice(0, 3).map(one => html`<br><span class="quiet">${one.attribute}: ${one.expected} expected, ${one.actual} decided</span>`)}</li>`)}
        ${more(newlyFail, MOST_LISTED)}
        ${failBefore > 0 ? html`<li class="quiet">${fail} fail in all, ${failBefore} of what is saved</li>` : nothing}
        ${unread.map(each => html`<li>${each} has mistakes; its scenarios are not run</li>`)}</ul>
    </details>`;
}

function attempt(contact) {
  state.setContact(contact);
  state.setAt(null);
  go({tab: 'try'});
}

const VERDICTS = {proven: 'proven', broken: 'broken', open: 'neither proven nor broken'};
const MARKS = {proven: '✓', broken: '✗', open: '?'};

function proofsPart(invariants) {
  if (invariants.length === 0) {
    return html`<p class="quiet">The policy states no invariants.</p>`;
  }
  const lost = invariants.filter(each => each.verdict !== 'proven').length;
  return html`
    <details ?open=${lost > 0}>
      <summary>${lost === 0 ? `All ${invariants.length} invariants proven` : `${invariants.length - lost} of ${invariants.length} invariants proven`}</summary>
      <ul>${invariants.map(each => html`<li class="is-${each.verdict}">
          <span aria-hidden="true">${MARKS[each.verdict]}</span>
          <a href=${href({tab: 'edit', file: each.file, line: each.line})}>${each.name}</a>:
          ${each.before === each.verdict ? 'still' : 'now'} ${VERDICTS[each.verdict]}
          ${each.verdict === 'proven' ? nothing : html`<br><span class="quiet">${each.why}</span>
            ${each.shown.map(one => html`<pre class="shown">${one}</pre><button class="plain" @click=${() => attempt(one)}>Try this contact</button>`)}`}</li>`)}</ul>
    </details>`;
}

/** All of it. */
export function impactView() {
  const {draft, policy} = state;
  if (draft.changed.length === 0) {
    return html`<p class="quiet">Change something: what it comes to is told here before it is saved.</p>
      ${policy?.readOnly ? html`<p class="quiet">This desk only reads. A draft can be tried, not saved.</p>` : nothing}`;
  }
  const late = draft.stale || waiting;
  return html`
    <div class="weighed ${late ? 'is-late' : ''}" aria-live="polite">
      ${draft.stale ? html`<p class="hint">The draft has mistakes. ${impact ? 'What follows is of the last one without.' : 'What it comes to is told once they are mended.'}</p>` : nothing}
      ${failure ? html`<p class="problem">${failure}</p>` : nothing}
      ${impact ? html`<p class="sum">${summary()}</p>` : draft.stale || failure ? nothing : html`<p class="quiet">Being worked out …</p>`}
    </div>
    ${impact ? html`
      ${impact.contact ? html`<p>${impact.contact.error
          ? `The contact under Try: ${impact.contact.error}`
          : impact.contact.changes ? html`The contact under <a href=${href({tab: 'try'})}>Try</a>: ${impact.contact.words}` : html`The contact under <a href=${href({tab: 'try'})}>Try</a> is decided as before.`}</p>` : nothing}
      ${contactsPart(impact.contacts)} ${scenariosPart(impact.scenarios)}` : nothing}
    ${proofs ? proofsPart(proofs.invariants) : impact && !draft.stale ? html`<p class="quiet">Invariants are being proven …</p>` : nothing}`;
}
