import {html, render} from 'lit-html';

export const tab = {
  name: 'book',
  show(element, state, place) {
    render(html`<h1>Book</h1>`, element);
  },
};
