import {html, render} from 'lit-html';

export const tab = {
  name: 'try',
  show(element, state, place) {
    render(html`<h1>Try</h1>`, element);
  },
};
