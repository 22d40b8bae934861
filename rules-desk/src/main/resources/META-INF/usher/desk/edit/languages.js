/*
 * How the editor colours rules and YAML. Each is read line by line; what a word means is the desk's business, not the editor's.
 */
import {HighlightStyle, StreamLanguage, syntaxHighlighting} from '@codemirror/language';
import {tags} from '@lezer/highlight';

const KEYWORDS = /^(?:package|import|rule|when|then|end|salience|enabled|true|false|null|not|in|contains|matches)(?![\w-])/;

function rest(stream, state) {
  if (stream.match(/^.*?\*\//)) {
    state.comment = false;
  } else {
    stream.skipToEnd();
  }
  return 'comment';
}

/** The language of rules. */
export const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({comment: false}),
  token(stream, state) {
    if (state.comment) {
      return rest(stream, state);
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('/*')) {
      state.comment = true;
      return rest(stream, state);
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return 'string';
    }
    if (stream.match(/^@\w+/)) {
      return 'meta';
    }
    if (stream.match(/^\$\w+/)) {
      return 'variableName';
    }
    if (stream.match(/^\d+(?:\.\d+)?B?/)) {
      return 'number';
    }
    if (stream.match(KEYWORDS)) {
      return 'keyword';
    }
    if (stream.match(/^[A-Z]\w*/)) {
      return 'typeName';
    }
    if (stream.match(/^\w+(?=\s*\()/)) {
      return 'macroName';
    }
    if (stream.match(/^\w+/)) {
      return 'propertyName';
    }
    if (stream.match(/^(?:[=!<>]=|&&|\|\||[<>!:])/)) {
      return 'operator';
    }
    stream.next();
    return null;
  },
  languageData: {commentTokens: {line: '//', block: {open: '/*', close: '*/'}}, closeBrackets: {brackets: ['(', '"']}},
});

/** YAML, as far as manifests, invariants and scenarios need it. */
export const yaml = StreamLanguage.define({
  name: 'yaml',
  token(stream) {
    if (stream.eatSpace()) {
      return null;
    }
    if ((stream.sol() || /\s/.test(stream.string[stream.pos - 1])) && stream.match(/^#.*/)) {
      return 'comment';
    }
    if (stream.match(/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\w.-]+)(?=\s*:(?:\s|$))/)) {
      return 'propertyName';
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'(?:[^']|'')*'?/)) {
      return 'string';
    }
    if (stream.match(/^-?\d[\d.,]*(?=[\s,\]}]|$)/)) {
      return 'number';
    }
    if (stream.match(/^(?:true|false|null|yes|no)(?=[\s,\]}]|$)/)) {
      return 'keyword';
    }
    if (stream.match(/^[^\s,[\]{}:"'#]+/)) {
      return null;
    }
    stream.next();
    return null;
  },
  languageData: {commentTokens: {line: '#'}, closeBrackets: {brackets: ['[', '{', '"', "'"]}},
});

/** Colours of edit.css; words of the language are bold too, so that colour never stands alone. */
export const colours = syntaxHighlighting(HighlightStyle.define([
  {tag: tags.keyword, color: 'var(--code-word)', fontWeight: '600'},
  {tag: tags.typeName, color: 'var(--code-fact)', fontWeight: '600'},
  {tag: tags.macroName, color: 'var(--code-call)'},
  {tag: tags.propertyName, color: 'var(--code-name)'},
  {tag: tags.variableName, color: 'var(--quiet)'},
  {tag: tags.string, color: 'var(--code-text)'},
  {tag: tags.number, color: 'var(--code-figure)'},
  {tag: tags.meta, color: 'var(--code-fact)'},
  {tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic'},
]));
