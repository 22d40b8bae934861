/* Who of some contacts is decided otherwise: in groups, and some of each. */
import {html, nothing} from 'lit-html';
import {parts, words} from './proven.js';

function headline(against) {
  const {changed, replayed} = against;
  if (replayed === 0) {
    return html`<p class="hint">None of the lines is a contact that could be compared.</p>`;
  }
  return changed === 0
    ? html`<p class="good"><strong>Nobody.</strong> All ${count(replayed)} contacts are decided as before.</p>`
    : html`<p class="hint"><strong>${count(changed)} of ${count(replayed)} contacts</strong> ${changed === 1 ? 'is' : 'are'} decided otherwise.</p>`;
}

function count(number) {
  return number.toLocaleString('en');
}

function example(each) {
  return html`
    <li><p><strong>${each.contact}</strong> <span class="quiet">line ${each.line}</span></p>
      ${each.refused ? html`<p>${each.refused}</p>` : parts(each.parts)}</li>`;
}

function group(each) {
  return html`
    <details>
      <summary>${words(each.kind)} <span class="chip">${count(each.contacts)}</span></summary>
      ${each.examples.length < each.contacts ? html`<p class="small quiet">${count(each.examples.length)} of them, those that change least first</p>` : nothing}
      <ul class="examples">${each.examples.map(example)}</ul>
    </details>`;
}

function tiers(all) {
  return all.length === 0 ? nothing : html`
    <table>
      <caption>Contacts in each tier</caption>
      <thead><tr><th scope="col">Tier</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Expected</th></tr></thead>
      <tbody>${all.map(each => html`
        <tr><th scope="row">${each.tier}</th><td>${count(each.before)}</td><td>${count(each.after)} (${each.percent} %)</td>
          <td>${each.expected ?? '–'} ${each.outside ? html`<span class="chip">${each.outside}</span>` : nothing}</td></tr>`)}
      </tbody>
    </table>`;
}

export function affected(against, complaints) {
  return html`
    <section class="card" aria-labelledby="compare-affected">
      <h2 id="compare-affected">Of these contacts</h2>
      ${headline(against)}
      ${against.kinds.map(group)}
      ${tiers(against.tiers ?? [])}
      ${complaints.length > 0 ? html`
        <details><summary>${count(complaints.length)} ${complaints.length === 1 ? 'line' : 'lines'} could not be read</summary>
          <ul class="examples">${complaints.slice(0, 100).map(each => html`<li>${each}</li>`)}</ul></details>` : nothing}
    </section>`;
}
