/* The contact as a form or as JSON: two views of one text. The form changes what it shows and leaves the rest as it is written. */
import {html, nothing} from 'lit-html';
import {contactOf, find, parse, raw, replaced, text, write} from './jsontext.js';

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Returns the tree of a contact's text, or null where it is no object of JSON. */
export function tree(contact) {
  try {
    const node = parse(contact);
    return node.kind === 'object' ? node : null;
  } catch {
    return null;
  }
}

/** Returns a contact's text with something else at a path; null takes it away. */
export function withValue(contact, path, node) {
  const root = tree(contact);
  const inner = contactOf(root);
  const changed = replaced(inner, path, node);
  return write(inner === root ? changed : replaced(root, 'contact', changed));
}

/** Returns the node of an amount, written as the one before it: as a bare figure, or with its currency. */
export function amountNode(typed, before, unit) {
  const value = typed.trim();
  if (value === '') {
    return null;
  }
  if (!NUMBER.test(value)) {
    return text(typed);
  }
  return before?.kind === 'raw' || !unit ? raw(value) : text(`${value} ${unit}`);
}

function shown(field, node) {
  if (!node) {
    return '';
  }
  const plain = node.kind === 'text' ? node.text : node.kind === 'raw' ? node.raw : null;
  switch (field.type) {
    case 'amount':
      return plain?.endsWith(` ${field.unit}`) ? plain.slice(0, -field.unit.length - 1) : plain ?? write(node);
    case 'texts':
      return node.kind === 'array' && node.items.every(item => item.kind === 'text' && !item.text.includes(','))
        ? node.items.map(item => item.text).join(', ') : write(node);
    case 'json':
      return write(node);
    default:
      return plain === 'null' ? '' : plain ?? write(node);
  }
}

function node(field, typed, before) {
  if (typed.trim() === '') {
    return field.type === 'long-text' && typed !== '' ? text(typed) : null;
  }
  switch (field.type) {
    case 'amount':
      return amountNode(typed, before, field.unit);
    case 'number':
      return NUMBER.test(typed.trim()) ? raw(typed.trim()) : text(typed);
    case 'texts':
      return typed.trim().startsWith('[') ? parse(typed) : {kind: 'array', items: typed.split(',').map(each => text(each.trim())).filter(each => each.text)};
    case 'json':
      return parse(typed);
    default:
      return text(typed);
  }
}

function same(one, other) {
  return one.toLowerCase().replaceAll('_', '-') === other.toLowerCase().replaceAll('_', '-');
}

/** The fields whose text is not in the contact, because it cannot be read yet: {path: text}. */
const unread = new Map();
/** What has been shown stays where it is while somebody types: groups that were open, fields that had a value. */
const opened = new Set();
const filledOnce = new Set();

/** Forgets what was typed and shown; for another contact. */
export function another() {
  unread.clear();
  opened.clear();
  filledOnce.clear();
}

function control(field, value, problem, change) {
  const id = `field-${field.path}`;
  const typed = unread.get(field.path) ?? shown(field, value);
  const wrong = unread.has(field.path) || problem;
  const take = event => {
    try {
      unread.delete(field.path);
      change(field.path, node(field, event.target.value, value));
    } catch {
      unread.set(field.path, event.target.value);
      event.target.setAttribute('aria-invalid', 'true');
    }
  };
  if (field.type === 'yes-no') {
    const yes = value?.kind === 'raw' && value.raw === 'true';
    return html`<div class="field is-check"><input type="checkbox" id=${id} .checked=${yes}
        @change=${event => change(field.path, event.target.checked ? raw(true) : value ? raw(false) : null)}>
      <label for=${id}>${field.label}</label></div>`;
  }
  let input;
  if (field.type === 'choice') {
    const known = field.choices.find(each => same(each, typed));
    input = html`<select id=${id} data-value=${known ?? typed} aria-invalid=${wrong ? 'true' : nothing} @change=${take}>
      ${field.needed ? nothing : html`<option value="">none</option>`}
      ${known || !typed ? nothing : html`<option value=${typed}>${typed}</option>`}
      ${field.choices.map(each => html`<option value=${each}>${each.replaceAll('-', ' ')}</option>`)}</select>`;
  } else if (field.type === 'long-text' || field.type === 'json') {
    input = html`<textarea id=${id} rows=${field.type === 'json' ? 2 : 3} class=${field.type === 'json' ? 'mono' : ''} spellcheck="false"
      aria-invalid=${wrong ? 'true' : nothing} .value=${typed} @input=${take}></textarea>`;
  } else {
    const figures = field.type === 'amount' || field.type === 'number';
    const unit = field.unit && (!value || value.kind === 'raw' || field.type === 'number' || String(value.text).endsWith(` ${field.unit}`) || NUMBER.test(String(value.text).trim()));
    input = html`<span class="with-unit"><input id=${id} inputmode=${figures ? 'decimal' : 'text'} autocomplete="off" spellcheck="false"
      aria-invalid=${wrong ? 'true' : nothing} .value=${typed} @input=${take}>${unit ? html`<span class="unit">${field.unit}</span>` : nothing}</span>`;
  }
  const wide = field.type === 'long-text' || field.type === 'json' || field.type === 'moment' || field.type === 'texts';
  return html`<div class=${wide ? 'field is-wide' : 'field'}><label for=${id}>${field.label}</label>${input}</div>`;
}

/**
 * Returns the form.
 *
 * @param fields what GET /api/form says
 * @param contact the text of JSON
 * @param problem what the desk says is wrong, or null
 * @param change takes a path and a node, or null for nothing
 */
export function form(fields, contact, problem, change) {
  const root = tree(contact);
  if (!root) {
    return html`<p class="hint">This is no JSON that a form could show. Mend it in the JSON view.</p>`;
  }
  const inner = contactOf(root);
  const groups = [...new Set(fields.map(field => field.group))];
  return groups.map((name, index) => {
    const all = fields.filter(field => field.group === name);
    const value = field => find(inner, field.path);
    const filled = all.filter(value).length;
    const wrong = field => problem?.includes(field.path) ?? false;
    const one = field => control(field, value(field), wrong(field), change);
    all.filter(value).forEach(field => filledOnce.add(field.path));
    const main = all.filter(field => field.asked || filledOnce.has(field.path));
    const rest = all.filter(field => !main.includes(field));
    if (index === 0 || (filled > 0 && name !== 'Account') || all.some(wrong) || name.startsWith('Fields of')) {
      opened.add(name);
    }
    return html`<details class="group" ?open=${opened.has(name)}>
      <summary>${name}${filled > 0 && index > 0 ? html` <span class="quiet small">${filled} said</span>` : nothing}</summary>
      <div class="fields">${main.map(one)}</div>
      ${rest.length > 0 ? html`<details class="rest"><summary class="small">${rest.length} that no rule asks for</summary>
        <div class="fields">${rest.map(one)}</div></details>` : nothing}
    </details>`;
  });
}

/** Puts each choice where the contact says; to be called once the form is rendered. */
export function settleChoices(element) {
  for (const select of element.querySelectorAll('select[data-value]')) {
    select.value = select.dataset.value;
  }
}
