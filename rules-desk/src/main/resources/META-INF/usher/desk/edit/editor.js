/*
 * The editor of one file at a time. What has been typed, and where the cursor was, is kept for each file as long as the page is open.
 */
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {bracketMatching} from '@codemirror/language';
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint';
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search';
import {Annotation, EditorSelection, EditorState} from '@codemirror/state';
import {drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers} from '@codemirror/view';
import {colours, drl, yaml} from './languages.js';
import {completeRule, completeYaml, hover} from './words.js';

const NONCE = document.querySelector('meta[name=csp-nonce]').content;

const THEME = EditorView.theme({
  '&': {backgroundColor: 'var(--sheet)', color: 'var(--ink)', fontSize: 'var(--small)', height: '100%'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.6'},
  '.cm-content': {caretColor: 'var(--ink)'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '&.cm-focused': {outline: '2px solid var(--accent)', outlineOffset: '-2px'},
  '.cm-gutters': {backgroundColor: 'var(--paper)', color: 'var(--quiet)', border: '0', borderRight: '1px solid var(--line)'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)'},
  '.cm-activeLineGutter': {backgroundColor: 'var(--accent-soft)', color: 'var(--ink)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'var(--selection)'},
  '.cm-selectionMatch': {backgroundColor: 'var(--changed-soft)'},
  '&.cm-focused .cm-matchingBracket': {backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--edge)'},
  '.cm-tooltip': {backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '6px'},
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {backgroundColor: 'var(--accent)', color: 'var(--on-accent)'},
  '.cm-completionDetail': {color: 'inherit', opacity: '0.8', fontStyle: 'normal'},
  '.cm-completionIcon': {display: 'none'},
  '.cm-panels': {backgroundColor: 'var(--well)', color: 'var(--ink)'},
  '.cm-diagnostic': {padding: 'var(--s2) var(--s3)', maxWidth: '32rem', whiteSpace: 'pre-wrap'},
});

function place(document, one) {
  if (!one.line || one.line > document.lines) {
    return {from: 0, to: 0};
  }
  const line = document.line(one.line);
  const from = Math.min(line.from + Math.max((one.column ?? 1) - 1, 0), line.to);
  return {from, to: Math.min(from + (one.length ?? 1), line.to)};
}

const SAID = {error: 'Error', warning: 'Warning', info: 'Note'};

/** What is said of a place, in words. */
export function said(one) {
  return `${SAID[one.severity] ?? one.severity}: ${one.message}`;
}

function shown(one) {
  return () => {
    const box = document.createElement('div');
    box.textContent = said(one);
    for (const line of [one.hint, ...(one.related ?? []).map(each => `${each.file}:${each.line}: ${each.note}`)].filter(Boolean)) {
      const more = document.createElement('div');
      more.className = 'hinted';
      more.textContent = line;
      box.append(more);
    }
    return box;
  };
}

/** Marks a change that nobody has typed. */
const QUIET = Annotation.define();

/** An editor in an element. */
export class Editor {
  #parent;
  #view = null;
  #path = null;
  #states = new Map();
  #onChange;
  #onSave;

  /**
   * @param parent where it goes
   * @param onChange takes path and text after each change
   * @param onSave is called for Ctrl-S
   */
  constructor(parent, {onChange, onSave}) {
    this.#onChange = onChange;
    this.#onSave = onSave;
    this.#parent = parent;
  }

  get path() {
    return this.#path;
  }

  /** Shows a file, as it was left if it has been shown before. */
  open(path, text) {
    if (this.#path !== null) {
      this.#states.set(this.#path, this.#view.state);
    }
    this.#path = path;
    const opened = this.#states.get(path) ?? this.#state(path, text);
    if (this.#view) {
      this.#view.setState(opened);
    } else {
      // With the first state: its nonce is needed for the styles that a view brings along.
      this.#view = new EditorView({parent: this.#parent, state: opened});
    }
    this.replace(path, text);
    this.#view.dispatch({effects: EditorView.scrollIntoView(this.#view.state.selection.main.head, {y: 'center'})});
  }

  #state(path, text) {
    const rules = path.endsWith('.drl');
    return EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(NONCE),
        EditorState.lineSeparator.of(text.includes('\r\n') ? '\r\n' : '\n'),
        EditorView.contentAttributes.of({'aria-label': `Text of ${path}`, spellcheck: 'false', tabindex: '0'}),
        lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), drawSelection(), lintGutter(),
        history(), bracketMatching(), closeBrackets(), highlightSelectionMatches(), search({top: true}),
        EditorView.lineWrapping,
        rules ? drl : yaml, colours, THEME,
        autocompletion({override: [rules ? completeRule : completeYaml], activateOnTypingDelay: 50}),
        rules ? hover : [],
        keymap.of([
          {key: 'Mod-s', run: () => this.#onSave() ?? true, preventDefault: true},
          ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
        EditorView.updateListener.of(update => {
          if (update.docChanged && update.transactions.some(each => each.annotation(QUIET) !== true)) {
            this.#onChange(path, update.state.sliceDoc());
          }
        }),
      ],
    });
  }

  /** Shows another text of a file that is open; the cursor stays where it can. */
  replace(path, text) {
    if (path !== this.#path) {
      this.#states.delete(path);
      return;
    }
    const before = this.#view.state.sliceDoc();
    if (before === text) {
      return;
    }
    let from = 0;
    while (from < Math.min(before.length, text.length) && before[from] === text[from]) {
      from++;
    }
    let tail = 0;
    while (tail < Math.min(before.length, text.length) - from && before.at(-1 - tail) === text.at(-1 - tail)) {
      tail++;
    }
    if (text.includes('\r\n')) {
      this.#view.setState(this.#state(path, text));
      return;
    }
    this.#view.dispatch({
      changes: {from, to: before.length - tail, insert: text.slice(from, text.length - tail)},
      annotations: QUIET.of(true),
    });
  }

  /** Forgets how files were left. */
  forget(path) {
    this.#states.delete(path);
  }

  /** Goes to a line, counted from 1. */
  goTo(line, column = 1, focus = true) {
    const document = this.#view.state.doc;
    const at = place(document, {line: Math.min(Math.max(line, 1), document.lines), column}).from;
    this.#view.dispatch({
      selection: EditorSelection.cursor(at),
      effects: EditorView.scrollIntoView(at, {y: 'center'}),
    });
    if (focus) {
      this.#view.focus();
    }
  }

  /** Marks what is said of the file that is open. */
  mark(diagnostics) {
    if (!this.#view) {
      return;
    }
    const document = this.#view.state.doc;
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics.map(one => ({
      ...place(document, one), severity: one.severity, message: said(one), renderMessage: shown(one),
    }))));
  }
}
