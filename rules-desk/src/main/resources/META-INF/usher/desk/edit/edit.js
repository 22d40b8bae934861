/*
 * The Edit tab: the policy's files, an editor, what is said of them as one types, and what the draft comes to before it is saved.
 */
import {html, nothing, render} from 'lit-html';
import {ApiError, overtaken} from '../api.js';
import {filesOnDisk, onDisk as whenDiskChanges} from '../disk.js';
import {go, href} from '../place.js';
import {changes, changesView} from './changes.js';
import {conflicts, discard, draftOf, edited, keepMine, onDisk, save} from './drafts.js';
import {Editor, said} from './editor.js';
import {impactView, onImpact, summary, weigh} from './impact.js';
import {keepView} from './keep.js';
import {newFileView} from './newfile.js';
import {learn} from './words.js';

let root = null;
let state = null;
let editor = null;
let wanted = {};
let compared = null;
let notice = null;

function paths() {
  const saved = filesOnDisk() ?? state.policy?.files.map(each => each.path) ?? [];
  return [...new Set([...saved, ...Object.keys(state.draft.files)])].sort((one, two) => rank(one) - rank(two) || one.localeCompare(two));
}

function rank(path) {
  return path.startsWith('scenarios/') ? 2 : path.endsWith('.drl') ? 1 : 0;
}

function diagnostics() {
  const known = state.policy?.diagnostics ?? [];
  const {draft, policy} = state;
  if (!draft.diagnostics || draft.version === policy?.version) {
    return known;
  }
  // Those of scenarios follow with the policy.
  return [...draft.diagnostics, ...known.filter(each => each.file.startsWith('scenarios/'))];
}

async function open(path, line) {
  if (path !== editor.path && notice?.kind === 'hint') {
    notice = null;
  }
  const disk = await onDisk(path);
  const text = draftOf(path) ?? disk.text;
  if (text === null) {
    throw new Error(`The policy has no file ${path}.`);
  }
  editor.open(path, text);
  editor.mark(diagnostics().filter(each => each.file === path));
  if (line) {
    editor.goTo(Number(line));
  }
}

/** Shows the file that is wanted, once it can be known. */
async function follow() {
  const path = wanted.file ?? editor.path ?? paths().find(each => each.endsWith('.drl')) ?? paths()[0];
  const other = path !== editor.path;
  if (path && (other || wanted.line)) {
    await open(path, wanted.line);
  }
  draw();
  if (other) {
    root.querySelector('.bar').scrollIntoView({block: 'nearest'});
  }
}

async function attempt(work) {
  notice = null;
  try {
    await work();
  } catch (failure) {
    if (!overtaken(failure)) {
      notice = {kind: 'problem', text: failure.message};
    }
  }
  draw();
}

function saveAll() {
  if (state.policy?.readOnly) {
    notice = {kind: 'hint', text: 'This desk only reads: nothing was written.'};
    draw();
    return true;
  }
  attempt(async () => {
    const written = [];
    for (const path of Object.keys(state.draft.files)) {
      if (conflicts(path)) {
        notice = {kind: 'problem', text: `Not saved: ${path} has changed on disk since you began to edit it.`};
        continue;
      }
      try {
        await save(path);
        written.push(path);
      } catch (failure) {
        if (!(failure instanceof ApiError) || failure.status !== 409) {
          throw failure;
        }
        notice = {kind: 'problem', text: failure.message};
      }
    }
    if (!notice) {
      notice = {kind: 'good', text: written.length > 0 ? `Saved: ${written.join(', ')}` : 'Nothing to save: the draft is what is on disk.'};
    }
    compared = null;
  });
  return true;
}

async function takeTheirs(path) {
  const disk = await onDisk(path);
  discard(path);
  if (disk.text !== null) {
    editor.replace(path, disk.text);
  } else {
    editor.forget(path);
    go({tab: 'edit'});
  }
}

function toggleChanges() {
  attempt(async () => {
    compared = compared ? null : await changes();
  });
}

async function diskChanged(all) {
  if (!editor || all.length === 0) {
    draw();
    return;
  }
  for (const path of all) {
    if (draftOf(path) === undefined && path === editor.path) {
      const {text} = await onDisk(path);
      if (text !== null) {
        editor.replace(path, text);
      }
    } else if (draftOf(path) === undefined) {
      editor.forget(path);
    } else if ((await onDisk(path)).text === draftOf(path)) {
      discard(path);
    }
  }
  const mine = all.filter(conflicts);
  notice = mine.length > 0
    ? {kind: 'problem', text: `Changed on disk while you edit: ${mine.join(', ')}`}
    : {kind: 'hint', text: `Changed on disk, and read again: ${all.join(', ')}`};
  draw();
}

function badge(path) {
  const own = diagnostics().filter(each => each.file === path);
  const errors = own.filter(each => each.severity === 'error').length;
  const warnings = own.filter(each => each.severity === 'warning').length;
  return html`
    ${conflicts(path) ? html`<span class="badge is-wrong">conflict</span>` : draftOf(path) !== undefined ? html`<span class="badge is-draft">draft</span>` : nothing}
    ${errors ? html`<span class="badge is-wrong">${errors} ${errors === 1 ? 'error' : 'errors'}</span>` : nothing}
    ${warnings && !errors ? html`<span class="badge is-draft">${warnings} ${warnings === 1 ? 'warning' : 'warnings'}</span>` : nothing}`;
}

function filesView() {
  return html`
    <nav class="files" aria-label="Files">
      <ul>${paths().map(each => html`<li>
        <a href=${href({tab: 'edit', file: each})} aria-current=${each === editor?.path ? 'true' : 'false'}>${each}</a> ${badge(each)}</li>`)}</ul>
      ${newFileView({
        policy: state.policy?.policy,
        paths: paths(),
        add: (path, text) => attempt(async () => {
          await onDisk(path);
          edited(path, text);
          go({tab: 'edit', file: path});
        }),
      })}
    </nav>`;
}

function conflictView(path) {
  return html`
    <div class="problem conflict" role="alert">
      <p>${path} has changed on disk since you began to edit it. Yours is kept here; saving is refused until you choose.</p>
      <p class="buttons"><button @click=${toggleChanges}>${compared ? 'Hide the difference' : 'Compare'}</button>
        <button @click=${() => attempt(() => keepMine(path))}>Keep mine</button>
        <button @click=${() => attempt(() => takeTheirs(path))}>Take theirs</button></p>
    </div>`;
}

function barView(path) {
  const drafts = Object.keys(state.draft.files);
  return html`
    <div class="bar">
      <h1>${path ?? 'Files'}</h1>
      ${drafts.length > 0 ? html`<span class="badge is-draft">draft, not saved</span>` : nothing}
      <span class="buttons">
        ${drafts.length > 0 ? html`<button @click=${toggleChanges} aria-expanded=${String(!!compared)}>${compared ? 'Hide changes' : 'Show changes'}</button>` : nothing}
        ${path && draftOf(path) !== undefined ? html`<button @click=${() => attempt(() => takeTheirs(path))}>Undo this file</button>` : nothing}
        <button class="primary" @click=${saveAll} ?disabled=${drafts.length === 0 || state.policy?.readOnly} aria-keyshortcuts="Control+S"
          >${state.draft.stale && drafts.length > 0 ? 'Save anyway' : drafts.length > 1 ? `Save ${drafts.length} files` : 'Save'}</button>
      </span>
    </div>`;
}

function diagnosticsView() {
  const all = diagnostics();
  if (all.length === 0) {
    return html`<p class="quiet said">Nothing to mend.</p>`;
  }
  return html`
    <section class="said" aria-label="What is said of the files">
      <h2>${all.length === 1 ? '1 remark' : `${all.length} remarks`} <span class="quiet small">F8 in the text goes to the next one</span></h2>
      <ol>${all.map(each => html`<li class="is-${each.severity}">
        <a href=${href({tab: 'edit', file: each.file, line: each.line, column: each.column})}
          @click=${() => editor.path === each.file && editor.goTo(each.line ?? 1, each.column ?? 1)}>${each.file}${each.line ? `:${each.line}` : ''}</a>
        ${said(each)} ${each.hint ? html`<span class="quiet">${each.hint}</span>` : nothing}</li>`)}</ol>
    </section>`;
}

function draw() {
  if (!root) {
    return;
  }
  const path = editor?.path;
  render(html`
    <div class="edit">
      ${filesView()}
      <div class="work">
        ${barView(path)}
        <div aria-live="polite">${notice ? html`<p class=${notice.kind}>${notice.text}</p>` : nothing}</div>
        ${path && conflicts(path) ? conflictView(path) : nothing}
        <p class="sum-line ${state.draft.stale ? 'quiet' : ''}" ?hidden=${!summary()}>${summary()}</p>
        <div class="text"></div>
        ${compared ? html`<div class="changes">${changesView(compared)}</div>` : nothing}
        ${diagnosticsView()}
      </div>
      <section class="impact" aria-labelledby="impact-title">
        <h2 id="impact-title">What the draft changes</h2>
        ${impactView()}
        ${keepView(paths(), {
          done: file => attempt(async () => {
            compared = await changes();
            editor.forget(file);
            go({tab: 'edit', file});
          }),
          told: draw,
        })}
      </section>
    </div>`, root);
  if (!editor) {
    editor = new Editor(root.querySelector('.text'), {onChange: edited, onSave: saveAll});
  }
}

function answered() {
  if (!editor) {
    return;
  }
  weigh();
  if (state.draft.diagnostics || state.policy) {
    editor.mark(diagnostics().filter(each => each.file === editor.path));
  }
  if (compared) {
    changes().then(files => {
      compared = files;
      draw();
    }, () => {});
  }
  learn(state).catch(() => {});
  if (editor.path === null) {
    follow().catch(() => {});
  }
  draw();
}

export const tab = {
  name: 'edit',
  async show(element, store, place) {
    wanted = place;
    if (!root) {
      root = element;
      state = store;
      onImpact(draw);
      whenDiskChanges(diskChanged);
      state.on(['draft', 'version', 'policy', 'contact', 'at'], answered);
      root.addEventListener('keydown', event => {
        if ((event.ctrlKey || event.metaKey) && event.key === 's' && !event.defaultPrevented) {
          event.preventDefault();
          saveAll();
        }
      });
      draw();
    }
    if (state.policy) {
      answered();
      await follow();
    }
  },
};
