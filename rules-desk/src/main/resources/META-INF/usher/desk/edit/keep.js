/* Keeps the contact that is tried as scenarios: the case, and its neighbours at the thresholds. They become part of the draft. */
import {html, nothing} from 'lit-html';
import {post} from '../api.js';
import {state} from '../state.js';
import {edited, onDisk} from './drafts.js';

let failure = null;
let kept = null;

/** The form; calls back with the file once scenarios are in its draft, and for each message. */
export function keepView(paths, {done, told}) {
  const files = paths.filter(each => each.startsWith('scenarios/'));

  async function keep(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const typed = form.get('file').trim();
    const file = typed.includes('/') ? typed : `scenarios/${typed}${/\.ya?ml$/.test(typed) ? '' : '.yaml'}`;
    failure = kept = null;
    try {
      const {contact, at} = state;
      const answer = await state.asked(version =>
        post('/api/scenario', {version, contact, at, file, name: form.get('name').trim()}));
      await onDisk(file);
      edited(file, answer.text);
      kept = answer;
      done(file);
    } catch (problem) {
      failure = problem.message;
    }
    told();
  }

  if (!state.contact) {
    return nothing;
  }
  return html`
    <details class="keep">
      <summary>Keep the case as a scenario</summary>
      <form @submit=${keep}>
        <p class="quiet">The contact under Try, and up to three neighbours just over the nearest thresholds, as they are decided by
          the ${state.version === 'saved' ? 'saved policy' : 'draft'}.</p>
        <label for="keep-file">File of scenarios, there or new</label>
        <input id="keep-file" name="file" required list="keep-files" value=${files[0] ?? 'scenarios/cases.yaml'}>
        <datalist id="keep-files">${files.map(each => html`<option value=${each}></option>`)}</datalist>
        <label for="keep-name">Name (in words of its own if empty)</label>
        <input id="keep-name" name="name">
        <button ?disabled=${state.draft.stale}>Add to the draft</button>
        ${state.draft.stale ? html`<p class="quiet">Mend the mistakes first.</p>` : nothing}
        <div aria-live="polite">
          ${failure ? html`<p class="problem">${failure}</p>` : nothing}
          ${kept ? html`<p class="good">${kept.names.length === 1 ? '1 scenario is' : `${kept.names.length} scenarios are`} in the draft of ${kept.file}, not saved:</p>
            <ul>${kept.names.map(each => html`<li>${each}</li>`)}</ul>` : nothing}
        </div>
      </form>
    </details>`;
}
