/* The draft beside what is saved: the lines that differ. */
import {html} from 'lit-html';
import {post} from '../api.js';
import {href} from '../place.js';
import {state} from '../state.js';

/** Asks which lines differ, be the draft in order or not. */
export async function changes() {
  const {version} = await post('/api/drafts', {files: state.draft.files}, {lane: 'changes'});
  return (await post('/api/changes', {version}, {lane: 'changes'})).files;
}

const KINDS = {'+': ['added', 'in the draft: '], '-': ['gone', 'saved: '], ' ': ['same', ''], '@': ['place', ''], '\\': ['place', '']};

function line(text) {
  const [kind, words] = KINDS[text[0]] ?? KINDS[' '];
  if (kind === 'place') {
    const at = /\+(\d+)/.exec(text)?.[1];
    return html`<div class="line is-place">${at ? `line ${at}` : text}</div>`;
  }
  return html`<div class="line is-${kind}"><span class="sign" aria-hidden="true">${text[0]}</span><span class="unseen">${words}</span>${text.slice(1) || ' '}</div>`;
}

/** Shows them. */
export function changesView(files) {
  if (files.length === 0) {
    return html`<p class="quiet">The draft is what is saved.</p>`;
  }
  return files.map(each => html`
    <section class="changed-file" aria-label="Changes of ${each.path}">
      <h2><a href=${href({tab: 'edit', file: each.path})}>${each.path}</a> ${each.added ? html`<span class="chip">new</span>` : ''}</h2>
      <div class="lines">${each.lines.slice(2).map(line)}</div>
    </section>`);
}
