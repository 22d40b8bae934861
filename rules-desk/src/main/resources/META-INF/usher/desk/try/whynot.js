/* Why not otherwise: the rules nearest to firing and what each misses, and the smallest changes that would change the answer. */
import {html, nothing} from 'lit-html';
import {ruleLink} from './rule.js';

const SHOWN = 5;

/** Returns both lists. */
export function whyNot(reply) {
  const row = rule => html`<li>${ruleLink(rule)}<ul class="missed">${rule.missed.map(each => html`<li>${each}</li>`)}</ul></li>`;
  const more = reply.nearest.slice(SHOWN);
  return html`
    <section class="card" aria-labelledby="whynot-title">
      <h2 id="whynot-title">Why not otherwise</h2>
      <p class="quiet small">The rules nearest to firing, and what each misses.</p>
      <ul class="rows">${reply.nearest.slice(0, SHOWN).map(row)}</ul>
      ${more.length > 0 ? html`<details><summary>${more.length} more of ${reply.notFired} rules that did not fire</summary>
        <ul class="rows">${more.map(row)}</ul></details>` : nothing}
    </section>
    ${reply.flips.length > 0 ? html`<section class="card" aria-labelledby="flips-title">
      <h2 id="flips-title">What would change it</h2>
      <p class="quiet small">The smallest change of one field for each part of the answer, each tried out.</p>
      <ul class="rows">${reply.flips.map(flip => html`<li><strong>${flip.change}</strong><br>${flip.difference}</li>`)}</ul>
    </section>` : nothing}`;
}
