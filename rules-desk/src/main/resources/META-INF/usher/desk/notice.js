/* What concerns the page as a whole: that the desk is gone, or was started anew. Said above all tabs until it is over. */
import {html, nothing, render} from 'lit-html';

/** Says something, or no more; null for nothing. */
export function notice(message) {
  render(message ? html`<p class="problem" role="alert">${message}</p>` : nothing, document.getElementById('notice'));
}
