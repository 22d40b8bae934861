/*
 * JSON as it is written: a tree that keeps every figure's digits, every name's place and every escape, so that a form can change
 * one thing of a text and leave the rest as it was.
 *
 *   {kind: 'object', members: [{name, value}]} · {kind: 'array', items} · {kind: 'text', text, raw} · {kind: 'raw', raw}
 */

/** Returns the tree of a text; throws a SyntaxError where it is no JSON. */
export function parse(source) {
  JSON.parse(source); // says what is wrong, and where
  let at = 0;
  const token = /\s*(?:([{}\[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}\[\],:"]+))/gy;
  function next() {
    token.lastIndex = at;
    const found = token.exec(source);
    at = token.lastIndex;
    return found;
  }
  function peek() {
    token.lastIndex = at;
    return token.exec(source)?.[1];
  }
  function value() {
    const [, mark, quoted, raw] = next();
    if (quoted) {
      return {kind: 'text', text: JSON.parse(quoted), raw: quoted};
    }
    if (raw) {
      return {kind: 'raw', raw};
    }
    return mark === '{' ? object() : array();
  }
  function object() {
    const members = [];
    while (peek() !== '}') {
      const name = JSON.parse(next()[2]);
      next();
      members.push({name, value: value()});
      if (peek() === ',') {
        next();
      }
    }
    next();
    return {kind: 'object', members};
  }
  function array() {
    const items = [];
    while (peek() !== ']') {
      items.push(value());
      if (peek() === ',') {
        next();
      }
    }
    next();
    return {kind: 'array', items};
  }
  return value();
}

/** Returns the text of a tree, a member a line. */
export function write(node, indent = '') {
  if (node.kind === 'text' || node.kind === 'raw') {
    return node.raw;
  }
  const deeper = `${indent}  `;
  if (node.kind === 'array') {
    const flat = node.items.every(item => item.kind === 'text' || item.kind === 'raw');
    const items = node.items.map(item => write(item, deeper));
    return flat ? `[${items.join(', ')}]` : `[\n${items.map(item => deeper + item).join(',\n')}\n${indent}]`;
  }
  if (node.members.length === 0) {
    return '{}';
  }
  const members = node.members.map(each => `${deeper}${JSON.stringify(each.name)}: ${write(each.value, deeper)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** Returns a node of a text. */
export function text(value) {
  return {kind: 'text', text: value, raw: JSON.stringify(value)};
}

/** Returns a node of a figure, or of true, false or null. */
export function raw(value) {
  return {kind: 'raw', raw: String(value)};
}

/** Returns the contact in a tree: the tree itself, or what stands under "contact" beside a moment to ask about. */
export function contactOf(node) {
  const inner = node.kind === 'object' && member(node, 'contact');
  return inner && inner.kind === 'object' ? inner : node;
}

function member(node, name) {
  return node.members.find(each => each.name === name)?.value;
}

/** Returns the names on the way to a field; a policy's own field may have dots in its name. */
function names(path) {
  return path.startsWith('fields.') ? ['fields', path.slice('fields.'.length)] : path.split('.');
}

/** Returns what stands at a path such as account.tier, or undefined. */
export function find(node, path) {
  return names(path).reduce((here, name) => (here?.kind === 'object' ? member(here, name) : undefined), node);
}

/** Returns a tree in which something else stands at a path; nothing if the value is null. What is left empty goes too. */
export function replaced(node, path, value) {
  return change(node, names(path), value);
}

function change(node, [name, ...rest], value) {
  const object = node?.kind === 'object' ? node : {kind: 'object', members: []};
  const before = member(object, name);
  let next = value;
  if (rest.length > 0) {
    next = value === null && before?.kind !== 'object' ? before ?? null : change(before, rest, value);
    next = next?.kind === 'object' && next.members.length === 0 ? null : next;
  }
  if (next === null) {
    return {kind: 'object', members: object.members.filter(each => each.name !== name)};
  }
  const there = object.members.some(each => each.name === name);
  return {
    kind: 'object',
    members: there
      ? object.members.map(each => (each.name === name ? {name, value: next} : each))
      : [...object.members, {name, value: next}],
  };
}
