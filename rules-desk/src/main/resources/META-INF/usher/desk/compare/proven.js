/* What is proven of two versions: attribute by attribute, rule by rule, and one contact that shows it. */
import {html, nothing} from 'lit-html';
import {href} from '../place.js';

/** Words of a key such as first-response, or FIRST_RESPONSE. */
export function words(key) {
  return key.replaceAll(/[-_.]/g, ' ').toLowerCase();
}

function verdict(diff) {
  if (diff.equal) {
    return html`<p class="good"><strong>Proven equal.</strong> Both decide the same for every contact, at every moment.</p>`;
  }
  const different = diff.attributes.filter(each => each.verdict === 'different');
  const open = diff.attributes.filter(each => each.verdict === 'open');
  const parts = [];
  if (different.length > 0) {
    parts.push(`different in ${list(different.map(each => words(each.attribute)))}`);
  }
  if (open.length > 0) {
    parts.push(`open in ${list(open.map(each => words(each.attribute)))}`);
  }
  const equal = diff.attributes.length - different.length - open.length;
  return html`<p class="hint"><strong>${parts.length > 0 ? 'Not the same' : 'The manifests differ'}</strong>${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.
    Proven equal: ${equal} of ${diff.attributes.length} parts of a decision.</p>`;
}

/** Joins words as a sentence does. */
export function list(all) {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function attributes(diff) {
  const told = diff.attributes.filter(each => each.verdict !== 'equal');
  if (told.length === 0) {
    return nothing;
  }
  return html`
    <table class="wide">
      <caption>What is not proven equal</caption>
      <thead><tr><th scope="col">Part of a decision</th><th scope="col">What is known</th><th scope="col">By these rules</th></tr></thead>
      <tbody>${told.map(each => html`
        <tr><th scope="row">${words(each.attribute)}</th>
          <td><span class="chip">${each.verdict}</span> ${each.why ?? ''}</td>
          <td>${each.rules.length > 0 ? html`<ul>${each.rules.map(rule => html`<li>${rule}</li>`)}</ul>` : '–'}</td></tr>`)}
      </tbody>
    </table>`;
}

function place(at) {
  return at ? html`<a href=${href({tab: 'edit', file: at.file, line: at.line})}>${at.file}:${at.line}</a>` : nothing;
}

function region(title, regions) {
  return regions.length === 0 ? nothing : html`
    <p class="small">${title}</p><ul class="regions">${regions.map(each => html`<li>${each}</li>`)}</ul>`;
}

function rules(all) {
  return all.length === 0 ? nothing : html`
    <h3>Rules that differ</h3>
    <ul class="changed-rules">${all.map(each => html`
      <li>
        <p><strong>${each.name}</strong> ${each.clause ? html`<span class="chip">${each.clause}</span>` : nothing}
          <span class="chip">${words(each.state)}</span> ${place(each.after ?? each.before)}</p>
        ${each.before && each.before.sentence !== each.after?.sentence ? html`<p><del><span class="unseen">before: </span>${each.before.sentence}</del></p>` : nothing}
        ${each.after ? html`<p><ins><span class="unseen">after: </span>${each.after.sentence}</ins></p>` : nothing}
        ${region('It no longer applies to', each.noLonger ?? [])}
        ${region('It now also applies to', each.nowAlso ?? [])}
      </li>`)}
    </ul>`;
}

function manifest(changes) {
  return changes.length === 0 ? nothing : html`
    <h3>Besides the rules</h3>
    <ul class="sentences">${changes.map(each => html`<li>${each.sentence}</li>`)}</ul>`;
}

/** Before and after, part by part. */
export function parts(all) {
  return html`
    <table>
      <thead><tr><th scope="col">Part</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
      <tbody>${all.map(each => html`
        <tr><th scope="row">${words(each.part)}</th><td>${each.before.join(', ') || '–'}</td><td>${each.after.join(', ') || '–'}</td></tr>`)}
      </tbody>
    </table>`;
}

function witnesses(all, tryIt) {
  return all.length === 0 ? nothing : html`
    <h3>${all.length === 1 ? 'A contact that shows it' : 'Contacts that show it'}</h3>
    ${all.map(each => html`
      <div class="witness">
        <pre tabindex="0" aria-label="The contact">${JSON.stringify(each.contact, null, 2)}</pre>
        <div>${parts(each.parts)}
          <p><button type="button" @click=${() => tryIt(each)}>Try this contact</button></p></div>
      </div>`)}`;
}

export function proven(diff, tryIt) {
  return html`
    <section class="card" aria-labelledby="compare-proven">
      <h2 id="compare-proven">For every contact</h2>
      ${verdict(diff)}
      ${rules(diff.rules)}
      ${manifest(diff.manifest)}
      ${attributes(diff)}
      ${witnesses(diff.witnesses, tryIt)}
    </section>`;
}
