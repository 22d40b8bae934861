import {html, render} from 'lit-html';

export const tab = {
  name: 'edit',
  show(element, state, place) {
    render(html`<h1>Edit</h1>`, element);
  },
};
