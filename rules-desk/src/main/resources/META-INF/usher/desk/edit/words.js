/*
 * What the editor knows of the language of rules and of the policy's names: it completes, and says what a word means.
 */
import {hoverTooltip} from '@codemirror/view';
import {snippetCompletion, startCompletion} from '@codemirror/autocomplete';
import {get} from '../api.js';
import {where} from './where.js';

const KEYWORDS = ['rule', 'when', 'then', 'end', 'salience', 'enabled', 'package'];
const TEXT_AFTER = /[\w.@$-]*$/;

let words = [];
let names = {};
let clauses = [];
let readFor = null;

/** Reads the words, and the names of the version that answers. */
export async function learn(state) {
  if (readFor === state.version) {
    return;
  }
  readFor = state.version;
  clauses = [...new Set((state.policy?.policy?.rules ?? []).map(each => each.clause).filter(Boolean))].sort();
  ({words, names} = await state.asked(version => get(`/api/vocabulary?version=${version}`, {lane: 'vocabulary'})));
}

function find(name, kinds) {
  return words.find(each => each.name === name && kinds.includes(each.kind));
}

function sort(word) {
  const rest = [word.type, word.optional ? 'may be absent' : null].filter(Boolean).join('; ');
  return word.signatures.length > 0 ? word.signatures.map(each => each.text).join('\n') : [word.name, rest].filter(Boolean).join(': ');
}

/** What a word means, for the list of completions and for the pointer. */
function meaning(word) {
  const box = document.createElement('div');
  box.className = 'word';
  const signature = document.createElement('pre');
  signature.textContent = sort(word);
  box.append(signature);
  const said = [
    word.sentence,
    word.kind === 'inquiry' ? `Answers ${word.type}.` : null,
    word.constants?.length > 0 ? word.constants.join(', ') : null,
    ['verb', 'property'].includes(word.kind) && word.facts.length < 4 ? `In ${word.facts.join(', ')}.` : null,
  ];
  for (const each of said.filter(Boolean)) {
    const line = document.createElement('p');
    line.textContent = each;
    box.append(line);
  }
  return box;
}

function option(word) {
  const info = () => meaning(word);
  const shared = {label: word.name, type: word.kind, detail: word.type ?? '', info};
  if (word.signatures.length === 0) {
    return shared;
  }
  const first = word.signatures[0].takes;
  const inside = first.length === 0 ? '' : first[0].quoted ? '"${}"' : '${}';
  const called = snippetCompletion(`${word.name}(${inside})`, {...shared, detail: `(${first.map(each => each.name).join(', ')})`});
  return {...called, apply(view, ...where) {
    called.apply(view, ...where);
    startCompletion(view);
  }};
}

const plain = (label, detail) => ({label, detail, type: 'name'});

/** What may stand in the brackets of a call at a position, over all ways to call it. */
function taken(call) {
  const word = find(call.name, ['verb', 'helper', 'inquiry']);
  return (word?.signatures ?? []).flatMap(each => {
    const at = each.open ? Math.min(call.argument, each.takes.length - 1) : call.argument;
    return each.takes[at] ?? [];
  });
}

function texts(here) {
  const call = here.calls.at(-1);
  if (call?.name === 'Clause') {
    return clauses.map(each => plain(each, 'clause'));
  }
  const inquiry = taken(call ?? {}).filter(each => each.quoted);
  const asked = find(here.subject, ['property', 'inquiry']);
  const meanings = inquiry.length > 0
    ? inquiry.map(each => [each.meaning, each.name])
    : here.section === 'when' && asked ? [[asked.meaning, asked.meaning.toLowerCase().replaceAll('_', ' ')]] : [];
  const seen = new Map();
  for (const [kind, detail] of meanings) {
    for (const name of names[kind] ?? []) {
      seen.set(name, plain(name, detail));
    }
  }
  return [...seen.values()];
}

function bare(here, before) {
  const call = here.calls.at(-1);
  if (here.section === 'when') {
    if (!call) {
      return /:\s*\w*$/.test(before) ? words.filter(each => each.kind === 'fact').map(option) : [plain('$case : ', 'the case')];
    }
    const helpers = taken(call).flatMap(each => each.words);
    if (helpers.length > 0) {
      return helpers.map(each => option(find(each, ['helper', 'constant'])));
    }
    const asked = find(here.subject, ['property', 'inquiry']);
    if (asked?.constants?.length > 0 && /[=<>(,]\s*[\w.]*$/.test(before) && !before.trimEnd().endsWith(here.subject)) {
      // From the least to the most, not by name.
      return asked.constants.map((each, at) => ({...option(find(each, ['constant'])), boost: -at}));
    }
    return words
        .filter(each => ['property', 'inquiry'].includes(each.kind) && (!here.fact || each.facts.includes(here.fact)))
        .map(option);
  }
  if (here.section === 'then') {
    if (call) {
      return taken(call).flatMap(each => each.words).filter((each, at, all) => all.indexOf(each) === at)
          .map(each => option(find(each, ['helper', 'constant']) ?? {name: each, kind: 'constant', signatures: [], facts: []}));
    }
    return words.filter(each => each.kind === 'verb' && (!here.fact || each.facts.includes(here.fact))).map(option);
  }
  return [...KEYWORDS.map(each => ({label: each, type: 'keyword'})), ...words.filter(each => each.kind === 'annotation').map(option)];
}

/** Completes rules. */
export function completeRule(context) {
  const before = context.state.sliceDoc(0, context.pos);
  const here = where(before);
  if (here.comment) {
    return null;
  }
  if (here.text !== null) {
    const options = texts(here);
    return options.length > 0 ? {from: context.pos - here.text.length, options, validFor: /^[\w-]*$/} : null;
  }
  const line = context.state.doc.lineAt(context.pos);
  const typed = TEXT_AFTER.exec(before.slice(line.from))[0];
  const chained = here.section === 'then' && here.calls.length === 0 ? typed.lastIndexOf('.') + 1 : 0;
  if (here.section === 'then' && here.calls.length === 0 && chained === 0) {
    return context.explicit || typed ? {from: context.pos - typed.length, options: [plain('$case.', 'the case'), {label: 'end', type: 'keyword'}]} : null;
  }
  if (!typed && !context.explicit && !/[(,:]\s*$/.test(before)) {
    return null;
  }
  const options = bare(here, before.slice(line.from));
  return options.length > 0 ? {from: context.pos - typed.length + chained, options, validFor: /^[\w.@]*$/} : null;
}

/** Completes what stands in manifests, invariants and scenarios: the policy's names. */
export function completeYaml(context) {
  const typed = context.matchBefore(/[\w-]+/);
  if (!context.explicit && (!typed || typed.text.length < 2)) {
    return null;
  }
  const options = Object.entries(names).flatMap(([kind, all]) =>
    all.map(each => plain(each, kind.toLowerCase().replaceAll('_', ' '))));
  return {from: typed ? typed.from : context.pos, options, validFor: /^[\w-]*$/};
}

/** Says what a word means when the pointer rests on it. */
export const hover = hoverTooltip((view, pos) => {
  const line = view.state.doc.lineAt(pos);
  for (const found of line.text.matchAll(/@?[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/g)) {
    const from = line.from + found.index;
    if (from <= pos && pos <= from + found[0].length) {
      const here = where(view.state.sliceDoc(0, from));
      if (here.text !== null || here.comment) {
        return null;
      }
      const order = here.section === 'then' ? ['verb', 'helper', 'constant'] : ['property', 'inquiry', 'helper', 'fact', 'constant', 'annotation'];
      const name = found[0].replace(/^case\./, '');
      const word = order.map(kind => find(name, [kind])).find(Boolean);
      return word ? {pos: from, end: from + found[0].length, above: true, create: () => ({dom: meaning(word)})} : null;
    }
  }
  return null;
});
