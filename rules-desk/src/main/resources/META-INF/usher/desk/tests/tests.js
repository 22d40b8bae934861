/* The Tests tab: the policy's scenarios, failing ones first; what of the policy they show; what they would not notice. */
import {html, nothing, render} from 'lit-html';
import {ApiError, overtaken, post} from '../api.js';
import {href} from '../place.js';
import {coverage} from './coverage.js';
import {mutants} from './mutants.js';

const shown = {busy: false, problem: null, answer: null, mutantsBusy: false, filter: ''};
let element = null;
let state = null;
let stale = true;

async function run(withMutants = false) {
  stale = false;
  Object.assign(shown, {busy: true, problem: null, mutantsBusy: withMutants});
  draw();
  try {
    const answer = await state.asked(version => post('/api/tests', {version, mutants: withMutants}, {lane: 'tests'}));
    Object.assign(shown, {busy: false, mutantsBusy: false, answer});
  } catch (failure) {
    if (overtaken(failure)) {
      return;
    }
    const problem = failure instanceof ApiError ? failure.message : 'The desk does not answer.';
    Object.assign(shown, {busy: false, mutantsBusy: false, problem, answer: null});
  }
  draw();
}

function headline({run: result}) {
  const failing = result.scenarios - result.passed;
  return failing === 0
    ? html`<p class="good"><strong>All ${result.scenarios} scenarios pass.</strong></p>`
    : html`<p class="problem"><strong>${failing} of ${result.scenarios} scenarios ${failing === 1 ? 'fails' : 'fail'}.</strong></p>`;
}

function link(each) {
  return html`<a href=${href({tab: 'edit', file: each.file, line: each.line})}>${each.name}</a>`;
}

function failing(answer) {
  const why = new Map(answer.scenarios.map(each => [`${each.file}:${each.line}`, each.why ?? []]));
  return answer.run.failed.map(each => html`
    <article class="failure">
      <h3>${link(each)}</h3>
      <p>${each.clauses.map(clause => html`<span class="chip">${clause}</span> `)}<span class="quiet small">${each.file}:${each.line}</span></p>
      <table>
        <thead><tr><th scope="col">Part</th><th scope="col">Expected</th><th scope="col">Decided</th></tr></thead>
        <tbody>${each.differences.map(one => html`
          <tr><th scope="row">${one.attribute}</th><td>${one.expected}</td><td>${one.actual}</td></tr>`)}</tbody>
      </table>
      ${(why.get(`${each.file}:${each.line}`) ?? []).length > 0 ? html`
        <details><summary>Why: its rules, condition by condition</summary>
          <pre tabindex="0" aria-label="Why">${why.get(`${each.file}:${each.line}`).join('\n')}</pre></details>` : nothing}
    </article>`);
}

function all(answer) {
  const wanted = shown.filter.trim().toLowerCase();
  const picked = answer.scenarios.filter(each =>
    `${each.name} ${each.file} ${each.clauses.join(' ')}`.toLowerCase().includes(wanted));
  return html`
    <label for="tests-filter">Show those with these words, or of this clause</label>
    <input id="tests-filter" type="search" .value=${shown.filter} @input=${event => { shown.filter = event.target.value; draw(); }}>
    <ul class="scenarios">${picked.map(each => html`
      <li><span class=${each.passed ? 'passes' : 'fails'}>${each.passed ? '✓' : '✗'}<span class="unseen">${each.passed ? 'passes' : 'fails'}</span></span>
        <span>${link(each)} ${each.clauses.map(clause => html`<span class="chip">${clause}</span> `)}</span></li>`)}
    </ul>
    ${picked.length === 0 ? html`<p class="quiet">None of them has these words.</p>` : nothing}`;
}

function draw() {
  if (!element) {
    return;
  }
  const {answer} = shown;
  render(html`
    <h1 class="unseen">Scenarios</h1>
    <div class="tests-answer" aria-live="polite" aria-busy=${shown.busy ? 'true' : 'false'}>
      ${shown.problem ? html`<p class="problem" role="alert">${shown.problem}</p>` : nothing}
      ${answer === null ? (shown.busy ? html`<p class="quiet">The scenarios run …</p>` : nothing) : html`
        <section class="card" aria-labelledby="tests-run">
          <h2 id="tests-run">${state.version === 'saved' ? 'What is saved' : 'The draft'}</h2>
          ${headline(answer)}
          ${failing(answer)}
        </section>
        ${coverage(answer.run.coverage)}
        ${mutants(answer.run.mutants, shown.mutantsBusy, () => run(true))}
        <section class="card" aria-labelledby="tests-all"><h2 id="tests-all">All scenarios</h2>${all(answer)}</section>`}
    </div>`, element);
}

export const tab = {
  name: 'tests',
  show(own, store) {
    const first = element === null;
    element = own;
    state = store;
    if (first) {
      state.on(['policy', 'draft'], () => {
        stale = true;
        if (!element.hidden) {
          run();
        }
      });
    }
    draw();
    if (stale) {
      run();
    }
  },
};
