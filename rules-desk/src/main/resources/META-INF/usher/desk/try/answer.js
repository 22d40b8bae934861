/* The answer: one sentence, what has changed and why, and each part with its rule. */
import {html, nothing} from 'lit-html';
import {ruleHref, ruleLink, ruleLinks} from './rule.js';

/** Returns the sentence; each piece of it leads to the rule that says so. */
export function sentence(answer) {
  const before = new Set(answer.sentenceBefore ?? answer.sentence.map(phrase => phrase.text));
  return answer.sentence.map(phrase => {
    const changed = before.has(phrase.text) ? '' : ' is-changed';
    const to = phrase.rules.map(ruleHref).find(Boolean);
    const stop = /^([;,.: ]*)([^]*?)([.]?)$/.exec(phrase.text);
    return to && stop[2]
      ? html`${stop[1]}<a class=${`phrase${changed}`} href=${to} title=${phrase.rules.map(rule => rule.says).join('; ')}>${stop[2]}</a>${stop[3]}`
      : changed ? html`<span class="is-changed">${phrase.text}</span>` : phrase.text;
  });
}

/** What changes for the same reason is told in one go; what follows by itself is told with the first. */
function grouped(changes) {
  const groups = [];
  for (const change of changes) {
    const key = JSON.stringify([change.because, change.because.length ? [] : change.instead].map(rules => rules.map(rule => rule.says)));
    const silent = change.because.length === 0 && change.instead.length === 0;
    const group = groups.find(each => each.key === key) ?? (silent ? groups.find(each => each.because.length > 0) : undefined);
    if (group) {
      group.words.push(change.words);
    } else {
      groups.push({key, words: [change.words], because: change.because, instead: change.instead});
    }
  }
  return groups;
}

/** Returns what differs from what it is compared with, and because of which rules. */
export function changes(answer, than) {
  if (!answer.changes) {
    return nothing;
  }
  if (answer.changes.length === 0) {
    return than.same ? nothing : html`<p class="quiet small changes-none">Nothing is decided otherwise, compared with ${than.words}. ${than.actions}</p>`;
  }
  return html`<section class="changes" aria-label="What changed">
    <h2 class="unseen">What changed</h2>
    <ul>${grouped(answer.changes).map(group => html`<li>
      <strong>${group.words.join('; ')}</strong>
      ${group.because.length > 0
        ? html`<span class="because">because: ${ruleLinks(group.because)}</span>`
        : group.instead.length > 0 ? html`<span class="because">this no longer applies: ${ruleLinks(group.instead)}</span>` : nothing}
    </li>`)}</ul>
    <p class="quiet small">Compared with ${than.words}. ${than.actions}</p>
  </section>`;
}

/** Returns each part of the decision with who says so. */
export function parts(answer) {
  const before = new Set(answer.before ?? answer.parts.map(part => part.words));
  return html`<section class="card" aria-labelledby="why-title">
    <h2 id="why-title">What is decided, and why</h2>
    <table class="parts">
      <thead class="unseen"><tr><th>What</th><th>Why</th></tr></thead>
      <tbody>${answer.parts.map(part => html`<tr class=${!before.has(part.words) ? 'is-changed' : ''}>
        <th scope="row">${part.words}${!before.has(part.words) ? html` <span class="mark">changed</span>` : nothing}</th>
        <td>${part.rules.length > 0 ? ruleLinks(part.rules) : html`<span class="quiet">${part.because}</span>`}</td>
      </tr>`)}</tbody>
    </table>
    ${answer.later.length > 0 ? html`<h3>Later</h3>
      <table class="parts"><tbody>${answer.later.map(each => html`<tr>
        <th scope="row">${each.words}<br><span class="quiet small">from ${each.at.slice(0, 16).replace('T', ' ')}</span></th>
        <td>${ruleLinks(each.rules)}</td></tr>`)}</tbody></table>` : nothing}
    ${answer.notFollowed.length > 0 ? html`<details>
      <summary>Proposed, and not followed (${answer.notFollowed.length})</summary>
      <ul class="rows">${answer.notFollowed.map(each => html`<li>
        <span>${each.words}</span> <span class="quiet small">${each.obstacle}</span><br>${each.rules.map(ruleLink)}</li>`)}</ul>
    </details>` : nothing}
  </section>`;
}
