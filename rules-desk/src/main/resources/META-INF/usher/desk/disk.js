/*
 * What is on disk, as the desk tells it: which files there are, and a tag for the text of each. Whoever wants to know listens. A tab
 * that nobody sees does not listen, and catches up once it is seen: a browser keeps few connections to one server.
 */
import {ApiError, ask, lines} from './api.js';
import {notice} from './notice.js';
import {state} from './state.js';

const PAUSE = 2000;
const listeners = new Set();
let tags = null;
let control = null;

/** Returns the tag of a file's text on disk; one of its own for a file that is not there, and null while nothing is known. */
export function tagOnDisk(path) {
  return tags && (tags.get(path) ?? '"absent"');
}

/** Returns the paths of the files on disk, sorted; null while nothing is known. */
export function filesOnDisk() {
  return tags && [...tags.keys()].sort();
}

/** Takes over what this tab itself has just written. */
export function written(path, tag) {
  tags?.set(path, tag);
}

/** Calls back with the paths of the files that have changed on disk. */
export function onDisk(listener) {
  listeners.add(listener);
}

function heard(line) {
  notice(null);
  const before = tags;
  tags = new Map(JSON.parse(line).files.map(each => [each.path, each.tag]));
  if (!before) {
    listeners.forEach(each => each([]));
    return;
  }
  const changed = [...new Set([...before.keys(), ...tags.keys()])].filter(path => before.get(path) !== tags.get(path));
  if (changed.length > 0) {
    state.refresh().catch(() => {});
    listeners.forEach(each => each(changed));
  }
}

async function follow() {
  while (!document.hidden) {
    control = new AbortController();
    try {
      await lines(await ask('GET', '/api/events', {signal: control.signal}), heard);
    } catch (failure) {
      // This tab may just not be seen any more.
      if (failure instanceof ApiError) {
        notice(failure.message);
      }
    }
    await new Promise(done => setTimeout(done, PAUSE));
  }
  control = null;
}

/** Begins to listen to the desk. */
export function listen() {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      control?.abort();
    } else if (!control) {
      follow();
    }
  });
  follow();
}
