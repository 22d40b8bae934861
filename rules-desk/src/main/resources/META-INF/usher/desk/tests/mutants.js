/* Small changes of the rules: which of them the scenarios notice, and what would notice the others. */
import {html, nothing} from 'lit-html';

function missed(each) {
  return html`
    <li><p><strong>${each.rule}</strong> <span class="quiet">${each.file}:${each.line}</span></p>
      <p>${each.change}</p>
      ${each.changes ? html`<p class="quiet">For some contacts: ${each.changes}</p>` : nothing}
      ${each.scenario ? html`<details><summary>The scenario that would notice it</summary>
        <pre tabindex="0" aria-label="A scenario">${each.scenario}</pre></details>` : nothing}</li>`;
}

function result(of) {
  return html`
    <p class=${of.missed.length === 0 ? 'good' : 'hint'}><strong>${of.scorePercent} %</strong> of the small changes that make a difference are noticed:
      ${of.killed} of ${of.all - of.equivalent}. Another ${of.equivalent} are proven to change no decision.</p>
    ${of.missed.length === 0 ? nothing : html`<h3>Nobody would notice</h3><ul class="examples">${of.missed.map(missed)}</ul>`}`;
}

export function mutants(of, busy, start) {
  return html`
    <section class="card" aria-labelledby="tests-mutants">
      <h2 id="tests-mutants">Would they notice a slip?</h2>
      <p>Every rule is changed a little, one change at a time: a figure moved, a condition left out, an approval dropped. A scenario should fail each time.</p>
      ${of ? result(of) : nothing}
      <p><button type="button" ?disabled=${busy} @click=${start}>${busy ? 'Trying the changes …' : of ? 'Try again' : 'Try small changes'}</button>
        ${of ? nothing : html`<span class="quiet small">takes some seconds</span>`}</p>
    </section>`;
}
