/*
 * The draft's files beside those on disk. For each that is changed it is kept from which text on disk the change began, so that
 * nobody overwrites what somebody else has written meanwhile.
 */
import {ApiError, ask} from '../api.js';
import {tagOnDisk, written} from '../disk.js';
import {BASE, state} from '../state.js';

const ABSENT = '"absent"';
const base = JSON.parse(sessionStorage.getItem(BASE) ?? '{}');
const read = new Map();

function remember(path, tag) {
  if (tag === null) {
    delete base[path];
  } else {
    base[path] = tag;
  }
  sessionStorage.setItem(BASE, JSON.stringify(base));
}

function address(path) {
  return `/api/files/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Returns text and tag of a file on disk; of one that is not there the text is null. */
export async function onDisk(path) {
  const known = read.get(path);
  const tag = tagOnDisk(path);
  if (known && (tag === null || known.tag === tag)) {
    return known;
  }
  if (tag === ABSENT) {
    return {text: null, tag};
  }
  try {
    const reply = await ask('GET', address(path));
    read.set(path, {text: await reply.text(), tag: reply.headers.get('ETag')});
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.status !== 404) {
      throw failure;
    }
    read.set(path, {text: null, tag: ABSENT});
  }
  return read.get(path);
}

/** Returns the draft's text of a file, or undefined if it has none. */
export function draftOf(path) {
  return state.draft.files[path];
}

/** Takes what somebody has typed. */
export function edited(path, text) {
  const known = read.get(path);
  if (known && text === known.text && (base[path] ?? known.tag) === known.tag) {
    discard(path);
    return;
  }
  if (!(path in base)) {
    remember(path, known?.tag ?? tagOnDisk(path) ?? ABSENT);
  }
  state.edit(path, text);
}

/** Forgets the draft of a file: what is on disk counts. */
export function discard(path) {
  remember(path, null);
  state.edit(path, null);
}

/** Returns whether a file of the draft has changed on disk since. */
export function conflicts(path) {
  const tag = tagOnDisk(path);
  return draftOf(path) !== undefined && tag !== null && path in base && base[path] !== tag;
}

/** Lets the draft of a file stand against what is on disk by now: saving replaces that. */
export async function keepMine(path) {
  const known = await onDisk(path);
  if (known.text === draftOf(path)) {
    discard(path);
  } else {
    remember(path, known.tag);
    state.edit(path, draftOf(path));
  }
}

/** Writes the draft of a file; refused with an ApiError of 409 if the file on disk is another one by now. */
export async function save(path) {
  const text = draftOf(path);
  const expected = base[path] ?? (await onDisk(path)).tag;
  const reply = await ask('PUT', address(path), {body: text, headers: {'If-Match': expected}});
  const {tag} = await reply.json();
  read.set(path, {text, tag});
  written(path, tag);
  if (draftOf(path) === text) {
    discard(path);
  } else {
    remember(path, tag);
  }
}
