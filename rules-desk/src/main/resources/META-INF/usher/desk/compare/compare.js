import {html, render} from 'lit-html';

export const tab = {
  name: 'compare',
  show(element, state, place) {
    render(html`<h1>Compare</h1>`, element);
  },
};
