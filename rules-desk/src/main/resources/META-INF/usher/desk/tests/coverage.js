/* What of the policy the scenarios show. */
import {html, nothing} from 'lit-html';
import {href} from '../place.js';

function share(part, whole) {
  return whole === 0 ? '–' : `${part} of ${whole} (${Math.floor((part * 100) / whole)} %)`;
}

function left(title, names) {
  return names.length === 0 ? nothing : html`
    <details><summary>${title} <span class="chip">${names.length}</span></summary>
      <ul class="examples">${names.map(each => html`<li>${each}</li>`)}</ul></details>`;
}

function gap(each) {
  const link = html`<a href=${href({tab: 'edit', file: each.file, line: each.line})}>${each.file}:${each.line}</a>`;
  return html`${each.condition} <span class="chip">${each.holds ? 'never holds' : 'always holds'}</span>
    <span class="quiet">${each.rule}</span> ${link}`;
}

export function coverage(of) {
  return html`
    <section class="card" aria-labelledby="tests-coverage">
      <h2 id="tests-coverage">What they show</h2>
      <table>
        <thead><tr><th scope="col">Of the policy</th><th scope="col">Shown</th></tr></thead>
        <tbody>
          <tr><th scope="row">rules that fire</th><td>${share(of.rulesFired, of.rules)}</td></tr>
          <tr><th scope="row">clauses that a scenario names</th><td>${share(of.clausesNamed, of.clauses)}</td></tr>
          ${of.conditionSides === undefined ? nothing : html`
            <tr><th scope="row">conditions, held and not held</th><td>${share(of.conditionSidesShown, of.conditionSides)}</td></tr>`}
        </tbody>
      </table>
      ${left('Rules that never fire', of.rulesNotFired)}
      ${left('Clauses that no scenario names', of.clausesNotNamed)}
      ${left('Conditions that are shown from one side only', (of.conditionSidesNotShown ?? []).map(gap))}
    </section>`;
}
