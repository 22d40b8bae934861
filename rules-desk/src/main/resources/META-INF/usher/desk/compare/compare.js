/* The Compare tab: two versions of the policy, what is proven of them, and who of some contacts is decided otherwise. */
import {html, nothing, render} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {ApiError, get, overtaken, post} from '../api.js';
import {go} from '../place.js';
import {affected} from './affected.js';
import {proven} from './proven.js';

const OTHER = 'other';

const chosen = {old: null, oldOther: '', new: null, newOther: '', byHand: false, contacts: 'samples', file: null};
const shown = {busy: false, problem: null, answer: null, revisions: []};
let element = null;
let state = null;

/** Whether what is compared may be another version by now. */
let stale = true;

/** What may stand on either side: what is saved, what is being edited, what git has, or anything else. */
function versions() {
  return [
    {value: 'saved', title: 'what is saved'},
    {value: 'draft', title: 'the draft', none: state.draft.changed.length === 0},
    ...shown.revisions.map(each => ({value: `@${each.id}`, title: `${each.date} ${each.subject}`})),
    {value: OTHER, title: 'another version …'},
  ];
}

function defaults() {
  const draft = state.draft.changed.length > 0;
  const committed = shown.revisions[0];
  if (!chosen.byHand) {
    chosen.old = draft || !committed ? 'saved' : `@${committed.id}`;
    chosen.new = draft ? 'draft' : 'saved';
  }
  if (!draft && chosen.new === 'draft') {
    chosen.new = 'saved';
  }
  if (!draft && chosen.old === 'draft') {
    chosen.old = 'saved';
  }
}

function named(side, draft) {
  const value = chosen[side];
  if (value === OTHER) {
    return chosen[`${side}Other`].trim();
  }
  return value === 'draft' ? draft : value;
}

async function compare() {
  stale = false;
  if (!named('old', state.version) || !named('new', state.version)) {
    Object.assign(shown, {problem: 'Name both versions: a folder, a policy, or either at a git revision such as kyndof@main.'});
    draw();
    return;
  }
  Object.assign(shown, {busy: true, problem: null});
  draw();
  const fields = {};
  if (chosen.contacts === 'samples') {
    fields.samples = true;
  } else if (chosen.contacts === 'file' && chosen.file) {
    fields.contacts = chosen.file.text;
  }
  try {
    const answer = await state.asked(version =>
      post('/api/compare', {old: named('old', version), new: named('new', version), ...fields}, {lane: 'compare'}));
    Object.assign(shown, {busy: false, answer});
  } catch (failure) {
    if (overtaken(failure)) {
      return;
    }
    const problem = failure instanceof ApiError ? failure.message : 'The desk does not answer.';
    Object.assign(shown, {busy: false, problem, answer: null});
  }
  draw();
}

async function take(file) {
  chosen.file = file ? {name: file.name, text: await file.text()} : null;
  draw();
}

function side(name, label) {
  return html`
    <div class="compare-side">
      <label for="compare-${name}">${label}</label>
      <select id="compare-${name}" .value=${live(chosen[name])}
        @change=${event => { Object.assign(chosen, {[name]: event.target.value, byHand: true}); draw(); }}>
        ${versions().map(each => html`
          <option value=${each.value} ?selected=${chosen[name] === each.value} ?disabled=${each.none}>${each.title}</option>`)}
      </select>
      ${chosen[name] === OTHER ? html`
        <label for="compare-${name}-other">Folder, name, or either at a revision</label>
        <input id="compare-${name}-other" .value=${chosen[`${name}Other`]} placeholder="kyndof@main" spellcheck="false"
          @input=${event => { chosen[`${name}Other`] = event.target.value; }}>` : nothing}
    </div>`;
}

function contacts() {
  const count = state.samples?.length ?? 0;
  const options = [
    {value: 'samples', title: `the ${count} sample contacts`, none: count === 0},
    {value: 'file', title: 'contacts in a file'},
    {value: 'none', title: 'nobody: only what is proven'},
  ];
  return html`
    <fieldset class="compare-contacts">
      <legend>Who is affected among</legend>
      ${options.map(each => html`
        <label class="choice"><input type="radio" name="compare-contacts" .value=${each.value} ?disabled=${each.none}
          ?checked=${chosen.contacts === each.value}
          @change=${() => { chosen.contacts = each.value; draw(); }}> ${each.title}</label>`)}
      ${chosen.contacts === 'file' ? html`
        <label for="compare-file">A contact as JSON on each line, or a decision log; it stays on this machine</label>
        <input id="compare-file" type="file" accept=".jsonl,.ndjson,.json,.txt" @change=${event => take(event.target.files[0])}>` : nothing}
    </fieldset>`;
}

function tryIt(witness) {
  state.setContact(JSON.stringify(witness.contact, null, 2));
  state.setAt(witness.at);
  go({tab: 'try'});
}

function draw() {
  if (!element) {
    return;
  }
  render(html`
    <h1 class="unseen">Compare two versions</h1>
    <form class="compare-choice card" @submit=${event => { event.preventDefault(); compare(); }}>
      ${side('old', 'Before')}
      ${side('new', 'After')}
      ${contacts()}
      <p class="compare-go"><button class="primary" ?disabled=${shown.busy}>${shown.busy ? 'Comparing …' : 'Compare'}</button></p>
    </form>
    <div class="compare-answer" aria-live="polite" aria-busy=${shown.busy ? 'true' : 'false'}>
      ${shown.problem ? html`<p class="problem" role="alert">${shown.problem}</p>` : nothing}
      ${shown.answer ? html`
        ${proven(shown.answer.diff, tryIt)}
        ${shown.answer.diff.against ? affected(shown.answer.diff.against, shown.answer.complaints) : nothing}` : nothing}
    </div>`, element);
}

export const tab = {
  name: 'compare',
  async show(own, store) {
    const first = element === null;
    element = own;
    state = store;
    if (first) {
      shown.revisions = (await get('/api/revisions')).revisions;
    }
    defaults();
    draw();
    if (first) {
      state.on(['samples', 'draft', 'policy'], () => {
        stale = true;
        defaults();
        if (element.hidden) {
          draw();
        } else {
          compare();
        }
      });
      element.addEventListener('keydown', event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          compare();
        }
      });
    }
    if (stale) {
      compare();
    }
  },
};
