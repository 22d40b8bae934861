import {html, render} from 'lit-html';

export const tab = {
  name: 'tests',
  show(element, state, place) {
    render(html`<h1>Tests</h1>`, element);
  },
};
