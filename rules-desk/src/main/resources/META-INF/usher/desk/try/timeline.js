/* The case as a line of time: what is due and what happens, when nobody is there, when it waited, and a slider for now. */
import {html, nothing, svg} from 'lit-html';
import {clock, day, moment, span, written} from './words.js';

const HEIGHT = 92;
const LINE = 44;
const EDGE = 10;
const HOUR = 3600000;
const STEPS = [HOUR / 4, HOUR / 2, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 48 * HOUR, 168 * HOUR, 336 * HOUR, 720 * HOUR, 2160 * HOUR, 8760 * HOUR];

function ms(text) {
  return Date.parse(text);
}

/** Returns the ticks: round times of the zone's day, as many as there is room for. */
function ticks(from, to, width, zone) {
  const room = Math.max(2, Math.floor(width / 84));
  const step = STEPS.find(each => (to - from) / each <= room) ?? STEPS.at(-1);
  const offset = offsetOf(from, zone);
  const found = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step) {
    found.push(at);
  }
  return {step, found};
}

function offsetOf(at, zone) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)(?::\d\d)?$/.exec(written(at, zone)) ?? [0, '+', 0, 0];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60000);
}

/** Marks that would cover one another are one mark, with the first number and the last. */
function marks(events, x) {
  const found = [];
  for (const event of events) {
    const at = x(ms(event.at));
    const last = found.at(-1);
    if (last && at - last.x < 24) {
      last.to = event.number;
      last.late ||= event.late;
    } else {
      found.push({x: at, from: event.number, to: event.number, late: event.late});
    }
  }
  return found;
}

/**
 * Returns the picture, the slider, and the same as a list.
 *
 * @param line the timeline of POST /api/decide
 * @param width of the picture, in pixels
 * @param act {at(text or null)}
 */
export function timeline(line, width, act, asked) {
  const [from, to, now, received] = [line.from, line.to, line.at, line.received].map(ms);
  const {zone} = line;
  const x = at => EDGE + ((at - from) / (to - from)) * (width - 2 * EDGE);
  const step = Math.max(60000, Math.round((to - received) / 240 / 60000) * 60000);
  const events = line.events.filter(event => event.kind !== 'review').map((event, index) => ({...event, number: index + 1}));
  const desks = line.clocks.filter(each => each.desk);
  const closed = line.clocks.some(each => each.closed.length > 0);
  return html`<section class="card timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">Timeline</h2>
    <p class="quiet small">On the clock of ${zone}. ${closed ? html`<span class="swatch" aria-hidden="true"></span> closed. ` : nothing}${line.pauses.length > 0
      ? html`<span class="swatch is-pause" aria-hidden="true"></span> waiting. ` : nothing}${desks.length > 0 ? `Below the line: ${desks.map(each => each.desk).join(', ')}.` : ''}</p>
    ${width > 0 ? picture(line, events, x, width, {from, to, now, received}) : nothing}
    <div class="now">
      <label for="now">Now: <output>${moment(now, zone)}</output> <span class="quiet">${now > received ? `${span(now - received)} after receipt` : 'at receipt'}</span></label>
      <input id="now" type="range" min=${received} max=${Math.max(to, now)} step=${step} .value=${String(now)}
        aria-valuetext=${`${moment(now, zone)}, ${now > received ? `${span(now - received)} after receipt` : 'at receipt'}`}
        @input=${event => act.at(Number(event.target.value) <= received ? null : written(Number(event.target.value), zone))}>
      ${asked ? html`<button class="plain" @click=${() => act.at(null)}>Back to receipt</button>` : nothing}
    </div>
    ${events.length > 0 ? html`<ol class="events">${events.map(event => html`
      <li class=${event.late ? 'is-late' : ms(event.at) <= now ? 'is-past' : ''}>
        <span class="number" aria-hidden="true">${event.number}</span>
        <span class="when">${moment(ms(event.at), zone)}</span>
        <span class="what">${event.kind === 'target-due' ? event.what.replace(event.name, event.name.replace('-', ' ')) : event.what}</span>
        <span class="stands">${event.standing}</span>
      </li>`)}</ol>` : html`<p class="quiet">Nothing is due, and nothing happens by itself.</p>`}
    ${line.nextReview ? html`<p class="quiet small">By itself the answer next changes on ${moment(ms(line.nextReview), zone)}.</p>`
      : html`<p class="quiet small">Time alone changes nothing more in this answer.</p>`}
  </section>`;
}

function picture(line, events, x, width, {from, to, now, received}) {
  const {step, found} = ticks(from, to, width, line.zone);
  const label = at => step >= 24 * HOUR || clock(at, line.zone) === '00:00' ? day(at, line.zone) : clock(at, line.zone);
  const bar = (spans, top, height, name) => spans.map(each => {
    const [left, right] = [x(Math.max(from, ms(each.from))), x(Math.min(to, ms(each.to)))];
    return svg`<rect class=${name} x=${left} y=${top} width=${Math.max(1, right - left)} height=${height}></rect>`;
  });
  const desks = line.clocks.filter(each => each.desk);
  return html`<svg class="picture" width=${width} height=${HEIGHT} role="img" aria-label="The case as a line of time; the list below says the same">
    <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="6" height="6"></rect><line class="hatch" x1="0" y1="0" x2="0" y2="6"></line></pattern></defs>
    <rect class="open" x=${EDGE} y=${LINE - 14} width=${width - 2 * EDGE} height="28"></rect>
    ${line.clocks.filter(each => !each.desk).map(each => bar(each.closed, LINE - 14, 28, 'closed'))}
    ${desks.map((each, index) => bar(each.closed, LINE + 16 + index * 5, 4, 'closed-desk'))}
    ${bar(line.pauses, LINE - 14, 28, 'pause')}
    ${found.map(at => svg`<line class="tick" x1=${x(at)} x2=${x(at)} y1=${LINE + 14} y2=${LINE + 20}></line>
      ${x(at) < width - 24 && x(at) > 18 ? svg`<text class="threshold" x=${x(at)} y=${HEIGHT - 10}>${label(at)}</text>` : nothing}`)}
    <line class="floor" x1=${EDGE} x2=${width - EDGE} y1=${LINE + 14} y2=${LINE + 14}></line>
    <line class="passed" x1=${x(received)} x2=${x(now)} y1=${LINE + 14} y2=${LINE + 14}></line>
    <circle class="received" cx=${x(received)} cy=${LINE + 14} r="4"></circle>
    ${marks(events, x).map(each => {
      const label = each.from === each.to ? String(each.from) : `${each.from}–${each.to}`;
      const half = Math.max(9, label.length * 4 + 4);
      const left = Math.min(width - 2 * half - 1, Math.max(1, each.x - half));
      return svg`<g class=${each.late ? 'event is-late' : 'event'}>
        <line x1=${each.x} x2=${each.x} y1="12" y2=${LINE + 14}></line>
        <rect x=${left} y="3" width=${2 * half} height="18" rx="9"></rect>
        <text x=${left + half} y="16">${label}</text></g>`;
    })}
    <g class="needle-now"><line x1=${x(now)} x2=${x(now)} y1="4" y2=${LINE + 20}></line></g>
  </svg>`;
}
