/* A rule as an answer names it: its name leads to its line, its clause stands beside it. */
import {html} from 'lit-html';
import {href} from '../place.js';

/** Returns where a rule stands, or nothing for what the contact itself says. */
export function ruleHref(rule) {
  return rule.file ? href({tab: 'edit', file: rule.file, line: rule.line}) : null;
}

/** Returns a rule's name with a link, and its clause. */
export function ruleLink(rule) {
  const to = ruleHref(rule);
  return html`<span class="rule">${to
    ? html`<a href=${to} title=${rule.sentence ?? ''}>${rule.says}</a>`
    : html`<span>${rule.says}</span>`}${rule.clause ? html` <span class="chip clause">${rule.clause}</span>` : ''}${rule.assumed
    ? html` <span class="chip" title="The policy document leaves this open">assumed</span>` : ''}</span>`;
}

/** Returns rules one after another. */
export function ruleLinks(rules) {
  return rules.map((rule, index) => html`${index > 0 ? html`<br>` : ''}${ruleLink(rule)}`);
}
