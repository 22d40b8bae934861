/*
 * What all tabs have in common: the policy, the version that answers, the draft, and the contact that is tried. Changed by its own
 * methods only; whoever wants to know listens.
 *
 *   policy    what GET /api/policy says of the version that answers, or null while it is read
 *   version   'saved', or the id of the draft that answers; the last one that decides
 *   draft     {files: {path: text}, changed: [path], stale, diagnostics, version}; what is changed differs from the text on disk; what is
 *             said of its scenarios comes with the policy
 *   samples   [{title, contact, at}], or null while they are read
 *   contact   the text of JSON of the contact that is tried
 *   at        the moment that is asked about, in ISO 8601, or null for the contact's own
 *   sample    the number of the sample that the contact began as, or null
 */
import {ApiError, get, overtaken, post} from './api.js';
import {place} from './place.js';
import {parse, write} from './try/jsontext.js';

const DRAFT = 'usher-draft';

/** Which texts on disk the draft began from, by their tags. */
export const BASE = 'usher-draft-base';
const DEBOUNCE = 30;
const OF = 'usher-draft-of';
const NO_DRAFT = {files: {}, changed: [], stale: false, diagnostics: null};

function moved(from, to) {
  const kept = sessionStorage.getItem(from);
  sessionStorage.removeItem(from);
  if (kept !== null) {
    sessionStorage.setItem(to, kept);
  }
}

/** Returns a text of JSON with a member a line; one that is no JSON stays as it is. */
function laidOut(contact) {
  try {
    return write(parse(contact));
  } catch {
    return contact;
  }
}

class State {
  policy = null;
  version = 'saved';
  draft = NO_DRAFT;
  samples = null;
  contact = null;
  at = null;
  sample = null;

  #listeners = new Set();
  #timer = 0;
  #sent = Promise.resolve();

  /** Calls back after any of the names has changed; returns what ends that. */
  on(names, listener) {
    const entry = {names: [names].flat(), listener};
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  #changed(...names) {
    for (const {names: wanted, listener} of [...this.#listeners]) {
      if (wanted.some(name => names.includes(name))) {
        listener(this);
      }
    }
  }

  /** Reads the policy and the samples, and takes up the draft that this tab of the browser has kept. */
  async load() {
    await this.#loadPolicy();
    this.#ofThisPolicy();
    const kept = sessionStorage.getItem(DRAFT);
    if (kept) {
      this.draft = {...NO_DRAFT, files: JSON.parse(kept)};
      await this.#send();
    }
    await this.#loadSamples();
  }

  /** A tab of the browser may have had another policy's desk before: its draft waits until that is back. */
  #ofThisPolicy() {
    const before = sessionStorage.getItem(OF);
    const now = this.policy.place;
    if (before !== null && before !== now) {
      for (const name of [DRAFT, BASE]) {
        moved(name, `${name}:${before}`);
        moved(`${name}:${now}`, name);
      }
    }
    sessionStorage.setItem(OF, now);
  }

  async #loadPolicy() {
    this.policy = await get(`/api/policy?version=${this.version}`, {lane: 'policy'});
    this.#changed('policy');
  }

  async #loadSamples() {
    this.samples = (await get('/api/samples')).samples;
    const number = Number(place().sample ?? 0);
    const wanted = Number.isInteger(number) && number >= 0 ? number : 0;
    if (this.contact === null && this.samples.length > 0) {
      this.takeSample(wanted < this.samples.length ? wanted : 0);
    } else if (this.contact === null) {
      this.setContact(laidOut(JSON.stringify({id: 'contact-1', receivedAt: new Date().toISOString().replace(/\.\d+/, ''), channel: 'email'})));
    }
    this.#changed('samples');
  }

  /** Tries one of the sample contacts. */
  takeSample(number) {
    const sample = this.samples[number];
    this.sample = number;
    this.contact = laidOut(sample.contact);
    this.at = sample.at ?? null;
    this.#changed('contact', 'sample', 'at');
  }

  /** Tries a contact as it is written, mistakes and all. */
  setContact(text) {
    if (text !== this.contact) {
      this.contact = text;
      this.#changed('contact');
    }
  }

  /** Asks about another moment; null for the contact's own. */
  setAt(at) {
    if (at !== this.at) {
      this.at = at;
      this.#changed('at');
    }
  }

  /**
   * Changes the draft's text of a file, and asks a moment later what it comes to.
   *
   * @param text the next text, or null for the one on disk
   */
  edit(path, text) {
    const files = {...this.draft.files};
    if (text === null) {
      delete files[path];
    } else {
      files[path] = text;
    }
    this.draft = {...this.draft, files, changed: Object.keys(files)};
    sessionStorage.setItem(DRAFT, JSON.stringify(files));
    this.#changed('draft');
    clearTimeout(this.#timer);
    // What the desk does not answer is said above all tabs, and what has been typed stays.
    this.#timer = setTimeout(() => this.refresh().catch(() => {}), DEBOUNCE);
  }

  /** Forgets the draft: what is on disk answers. */
  discard() {
    this.draft = NO_DRAFT;
    sessionStorage.removeItem(DRAFT);
    return this.refresh();
  }

  /** Asks anew what the draft comes to: it was changed, or the files on disk were. */
  refresh() {
    clearTimeout(this.#timer);
    this.#sent = this.#send().catch(failure => {
      if (!overtaken(failure)) {
        throw failure;
      }
    });
    return this.#sent;
  }

  async #send() {
    const {files} = this.draft;
    const reply = await post('/api/drafts', {files, quick: true}, {lane: 'draft'});
    // What has been typed meanwhile stays, and is sent in a moment.
    const now = this.draft.files;
    this.draft = {
      files: now,
      changed: reply.saved && now === files ? [] : Object.keys(now),
      stale: !reply.decides,
      diagnostics: reply.diagnostics,
      version: reply.version,
    };
    this.#changed('draft');
    if (reply.decides) {
      this.version = reply.saved ? 'saved' : reply.version;
      await this.#loadPolicy();
    }
    this.#changed('draft', 'version');
  }

  /**
   * Asks something of the version that answers. A draft that the desk has let go of is sent again.
   *
   * @param request takes the version, and returns the promise of an answer
   */
  async asked(request) {
    try {
      return await request(this.version);
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status !== 410) {
        throw failure;
      }
      await this.refresh();
      return request(this.version);
    }
  }
}

/** The one store of the page. */
export const state = new State();
