/*
 * Requests to the desk. Each carries the key; what is refused is an ApiError with the desk's own words. Requests of one lane
 * overtake one another: the newest wins, and those before it end with an AbortError.
 */
import {key} from './place.js';

/** What the desk refuses: its words, to be shown beside what they concern. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

const GONE = 'The desk does not answer. Is usher desk still running? What you have typed is kept in this tab.';

const lanes = new Map();

/** Returns the reply, whatever its content, unless it is refused. */
export async function ask(method, path, {body, headers, lane, signal} = {}) {
  const control = new AbortController();
  if (lane) {
    lanes.get(lane)?.abort();
    lanes.set(lane, control);
  }
  const reply = await fetch(path, {
    method,
    body,
    headers: {'X-Usher-Key': key(), ...headers},
    signal: signal ?? control.signal,
    cache: 'no-store',
  }).catch(failure => {
    throw failure instanceof TypeError ? new ApiError(0, GONE) : failure;
  });
  if (!reply.ok) {
    throw new ApiError(reply.status, await words(reply));
  }
  return reply;
}

async function words(reply) {
  try {
    return (await reply.json()).error;
  } catch {
    return `the desk answers ${reply.status}`;
  }
}

/** Returns what stands at an address. */
export async function get(path, options) {
  return (await ask('GET', path, options)).json();
}

/** Returns the answer to a request of texts, flags, and objects of texts. */
export async function post(path, fields, options) {
  return (await ask('POST', path, {...options, body: JSON.stringify(fields)})).json();
}

/** Calls back for each line of an answer that comes line by line. */
export async function lines(reply, onLine) {
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const whole = (rest + chunk.value).split('\n');
    rest = whole.pop();
    whole.filter(line => line.trim()).forEach(onLine);
  }
  if (rest.trim()) {
    onLine(rest);
  }
}

/** Returns whether something was only overtaken by a newer request. */
export function overtaken(failure) {
  return failure?.name === 'AbortError';
}
