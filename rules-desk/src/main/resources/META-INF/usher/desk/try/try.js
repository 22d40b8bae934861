/* The Try tab: a contact on the left, and on the right what is decided, why, and what else could be. */
import {html, nothing, render} from 'lit-html';
import {guard} from 'lit-html/directives/guard.js';
import {ApiError, get, overtaken, post} from '../api.js';
import {go, href} from '../place.js';
import {changes, parts, sentence} from './answer.js';
import {amountNode, another, form, settleChoices, tree, withValue} from './form.js';
import {contactOf, find, raw, write} from './jsontext.js';
import {ladder} from './ladder.js';
import {timeline} from './timeline.js';
import {whyNot} from './whynot.js';

/** So long nothing is asked after a key, so that fast typing asks once. */
const DEBOUNCE = 15;
/** What takes longer to find out follows when the hand rests. */
const REST = 140;
/** In fewer pixels there is nothing to be seen. */
const NARROWEST = 120;

let state = null;
let element = null;
let fields = null;
let fieldsOf = null;
let answer = null;
let steps = null;
let nearest = null;
let problem = null;
let field = null;
let view = 'form';
let base = null;
let width = 0;
let timer = 0;
let restTimer = 0;
let visible = false;
let stale = false;

function question(version) {
  return {version, contact: state.contact, ...(state.at ? {at: state.at} : {})};
}

/** Asks what is decided; the newest question wins. */
async function decide() {
  if (state.contact === null || !visible) {
    stale = true;
    return;
  }
  stale = false;
  clearTimeout(restTimer);
  patiently(lookAtForm());
  try {
    answer = await state.asked(version => {
      // Of a draft one wants to know what it changes; else what one has changed oneself.
      const than = version === 'saved' ? base : question('saved');
      return post('/api/decide', {...question(version), ...(than ? {base: than} : {})}, {lane: 'decide'});
    });
    problem = null;
  } catch (failure) {
    if (overtaken(failure)) {
      return;
    }
    problem = failure instanceof ApiError ? failure.message : 'The desk does not answer. Is usher desk still running?';
  }
  draw();
  if (!problem) {
    restTimer = setTimeout(look, steps && nearest ? REST : 0);
  }
}

/** What does not come leaves what was there: the answer itself says what is wrong. */
function patiently(asked) {
  asked.catch(failure => {
    if (!overtaken(failure) && !(failure instanceof ApiError)) {
      console.error(failure);
    }
  });
}

function look() {
  patiently(lookAtSteps());
  patiently(lookWhyNot());
}

async function lookAtSteps() {
  steps = await state.asked(version => post('/api/ladder', {...question(version), ...(field ? {field} : {})}, {lane: 'ladder'}));
  draw();
}

async function lookWhyNot() {
  nearest = await state.asked(version => post('/api/whynot', question(version), {lane: 'whynot'}));
  draw();
}

async function lookAtForm() {
  if (fieldsOf !== state.version) {
    const version = state.version;
    fields = (await get(`/api/form?version=${version}`, {lane: 'form'})).fields;
    fieldsOf = version;
    draw();
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(decide, DEBOUNCE);
}

function change(path, node) {
  state.setContact(withValue(state.contact, path, node));
}

/** Moves the figure of the ladder. */
function move(value) {
  const before = find(contactOf(tree(state.contact)), steps.field);
  change(steps.field, steps.kind === 'amount' ? amountNode(String(value), before, steps.currency) : raw(value));
}

function own() {
  const root = tree(state.contact);
  const node = root && find(contactOf(root), steps.field);
  if (!node) {
    // What is counted is 0 until somebody counts it.
    return steps.kind === 'whole' || steps.kind === 'share' ? 0 : null;
  }
  const [plain, amount, unit] = /^(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?: ([A-Z]{3}))?$/.exec(node.text ?? node.raw ?? '') ?? [];
  // What is in another currency, the desk has converted.
  return plain && (!unit || unit === steps.currency) ? Number(amount) : steps.own ? Number(steps.own) : null;
}

/** Takes what is written from here on as what changes are compared with. */
function compareFromHere() {
  base = question('saved');
  decide();
}

function startOver() {
  state.takeSample(state.sample ?? 0);
}

function taken() {
  another();
  base = question('saved');
  field = null;
  const place = {tab: 'try', sample: state.sample ? String(state.sample) : ''};
  if (visible) {
    go(place, true);
  }
}

/** What the answer is compared with, in words. */
function than() {
  const same = base?.contact === state.contact && (base.at ?? null) === (state.at ?? null);
  const draft = state.version !== 'saved';
  const sample = state.samples?.[state.sample];
  const fresh = sample && base?.contact === pretty(sample.contact) && (base.at ?? null) === (sample.at ?? null);
  return {
    same: same && !draft,
    words: draft ? 'what the saved rules decide' : fresh ? 'the sample as it came' : 'what stood there when you said so',
    actions: same || draft ? nothing : html`<button class="plain small" @click=${startOver}>Start over</button>
      <button class="plain small" @click=${compareFromHere}>Compare from here on</button>`,
  };
}

function pretty(contact) {
  const root = tree(contact);
  return root ? write(root) : contact;
}

function headline() {
  if (!answer && !problem) {
    return html`<h1 class="quiet">${state.samples?.length === 0 ? 'Describe a contact to see what is decided.' : 'Deciding …'}</h1>`;
  }
  return answer
    ? html`<h1 class=${problem ? 'is-old' : ''} aria-live="polite">${sentence(answer)}</h1>`
    : html`<h1 class="is-old">Nothing is decided yet.</h1>`;
}

function contactPane() {
  if (fields && !tree(state.contact)) {
    // A form has no place for it, and whoever mends it leaves the text when it is mended.
    view = 'json';
  }
  return html`<section class="card contact" aria-labelledby="contact-title">
    <div class="title-row">
      <h2 id="contact-title">Contact</h2>
      <div class="switch" role="group" aria-label="Show the contact as">
        ${[['form', 'Form'], ['json', 'JSON']].map(([name, title]) => html`
          <button aria-pressed=${String(view === name)} @click=${() => {
            view = name;
            draw();
          }}>${title}</button>`)}
      </div>
    </div>
    ${state.samples?.length > 0 ? html`<div class="field is-wide"><label for="sample">Sample</label>
      <select id="sample" data-value=${String(state.sample ?? '')} @change=${event => state.takeSample(Number(event.target.value))}>
        ${guard([state.samples], () => state.samples.map((sample, index) => html`<option value=${index}>${sample.title}</option>`))}</select></div>` : nothing}
    ${view === 'json'
      ? html`<label class="unseen" for="json">The contact as JSON</label>
        <textarea id="json" class="mono" rows="22" spellcheck="false" .value=${state.contact} @input=${event => state.setContact(event.target.value)}></textarea>`
      : fields ? form(fields, state.contact, problem, change) : html`<p class="quiet">The form is made …</p>`}
  </section>`;
}

function draw() {
  if (!visible) {
    return;
  }
  render(html`
    <div class="headline">${headline()}</div>
    ${state.contact === null ? nothing : html`<div class="columns">
      ${contactPane()}
      <div class="column">
        ${state.draft.stale ? html`<p class="hint">The draft has mistakes, so the version before them answers.
          <a href=${href({tab: 'edit'})}>Mend it</a></p>` : nothing}
        ${problem ? html`<div class="problem" role="alert"><p>${problem}</p>
          ${answer ? html`<p class="small">The answer is still the one to what stood there before.</p>` : nothing}</div>` : nothing}
        ${answer && !problem ? changes(answer, than()) : nothing}
        ${answer ? parts(answer) : nothing}
        ${steps ? ladder(steps, steps.rungs ? own() : null, width, {
          move,
          choose(name) {
            field = name;
            patiently(lookAtSteps());
          },
        }) : nothing}
        ${answer ? timeline(answer.timeline, width, {at: at => state.setAt(at)}, state.at !== null) : nothing}
        ${nearest ? whyNot(nearest) : nothing}
      </div>
    </div>`}`, element);
  settleChoices(element);
  measure();
}

/** Pictures are drawn in the pixels that there are, so that their words stay as large as all others. */
function measure() {
  const card = element.querySelector('.column .card');
  element.style.setProperty('--headline-height', `${element.querySelector('.headline').offsetHeight}px`);
  if (card) {
    const style = getComputedStyle(card);
    const room = Math.floor(card.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
    if (room >= NARROWEST && room !== width) {
      width = room;
      draw();
    }
  }
}

function start() {
  state.on(['contact', 'at'], () => {
    draw();
    soon();
  });
  state.on('sample', taken);
  state.on('version', () => decide());
  state.on('draft', draw);
  new ResizeObserver(measure).observe(element);
  element.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      decide();
    }
  });
  if (state.contact !== null) {
    base = question('saved');
  }
}

export const tab = {
  name: 'try',
  show(shown, store, place) {
    visible = true;
    if (!element) {
      element = shown;
      state = store;
      start();
    }
    const wanted = Number(place.sample ?? NaN);
    if (Number.isInteger(wanted) && state.samples?.[wanted] && wanted !== state.sample) {
      state.takeSample(wanted);
    }
    if (place.sample === undefined && state.sample) {
      go({tab: 'try', sample: String(state.sample)}, true);
    }
    draw();
    if (stale || !answer) {
      decide();
    }
  },
  hide() {
    visible = false;
  },
};
