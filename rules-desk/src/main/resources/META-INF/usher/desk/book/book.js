/* The Book tab: the policy as people read it, made by the desk from the version that answers. */
import {html, render} from 'lit-html';
import {ApiError, ask, overtaken} from '../api.js';

let element = null;
let state = null;
let stale = true;

function styled() {
  if (!document.getElementById('book-style')) {
    const link = document.createElement('link');
    link.id = 'book-style';
    link.rel = 'stylesheet';
    link.href = '/book.css';
    document.head.append(link);
  }
}

async function save(format, type) {
  const reply = await state.asked(version => ask('GET', `/api/book?version=${version}&format=${format}`));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await reply.text()], {type}));
  link.download = `${state.policy.policy.name}.${format === 'html' ? 'html' : 'md'}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function saved(format, type) {
  try {
    await save(format, type);
  } catch (failure) {
    refused(failure);
  }
}

function refused(failure) {
  const said = failure instanceof ApiError ? failure.message : 'The desk does not answer.';
  element.querySelector('.book-pages').replaceChildren(
    Object.assign(document.createElement('p'), {className: 'problem', role: 'alert', textContent: said}));
}

async function draw() {
  stale = false;
  styled();
  render(html`
    <h1>The policy ${state.policy?.policy?.name ?? ''}</h1>
    <p class="book-tools">
      <button type="button" @click=${() => window.print()}>Print</button>
      <button type="button" @click=${() => saved('html', 'text/html')}>Save as a page</button>
      <button type="button" @click=${() => saved('markdown', 'text/markdown')}>Save as Markdown</button>
    </p>
    <div class="book-pages" aria-busy="true"><p class="quiet">The book is written …</p></div>`, element);
  const pages = element.querySelector('.book-pages');
  try {
    const reply = await state.asked(version => ask('GET', `/api/book?version=${version}&format=fragment`, {lane: 'book'}));
    // Written by the desk, which escapes whatever the policy says.
    pages.innerHTML = await reply.text();
  } catch (failure) {
    if (overtaken(failure)) {
      return;
    }
    refused(failure);
  }
  pages.removeAttribute('aria-busy');
}

/** The address is the page's: within the book one goes without it. */
function within(event) {
  const link = event.target.closest('a[href^="#book-"]');
  const target = link && document.getElementById(link.getAttribute('href').slice(1));
  if (target) {
    event.preventDefault();
    target.tabIndex = -1;
    target.focus({preventScroll: true});
    target.scrollIntoView();
  }
}

export const tab = {
  name: 'book',
  async show(own, store) {
    const first = element === null;
    element = own;
    state = store;
    if (first) {
      element.addEventListener('click', within);
      state.on(['policy', 'draft'], () => {
        stale = true;
        if (!element.hidden) {
          draw();
        }
      });
    }
    if (stale) {
      await draw();
    }
  },
};
