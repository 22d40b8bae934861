/* The ladder of a figure: a step for each stretch that is decided alike, the contact's own value as a mark to be dragged. */
import {html, nothing, svg} from 'lit-html';
import {ruleLinks} from './rule.js';
import {figure} from './words.js';

const HEIGHT = 168;
const FLOOR = HEIGHT - 30;
const TOP = 46;
const EDGE = 10;

/** Where values lie: each rung is as wide as the others, and straight in itself; the last one ends somewhere. */
class Scale {
  constructor(ladder, own, width) {
    this.rungs = ladder.rungs;
    this.step = Number(ladder.step);
    this.starts = ladder.rungs.map(rung => Number(rung.from));
    const last = this.starts.at(-1);
    const top = ladder.rungs.at(-1).to;
    this.end = top ? Number(top) + this.step : Math.max(last * 2, last + 100 * this.step, own * 1.2);
    this.width = width - 2 * EDGE;
  }

  bounds(index) {
    return [this.starts[index], this.starts[index + 1] ?? this.end];
  }

  x(value) {
    const share = this.width / this.starts.length;
    const index = this.rung(value);
    const [low, high] = this.bounds(index);
    return EDGE + share * (index + Math.min(1, Math.max(0, (value - low) / (high - low))));
  }

  rung(value) {
    let index = 0;
    while (index + 1 < this.starts.length && value >= this.starts[index + 1]) {
      index++;
    }
    return index;
  }

  /** Returns a value that is round enough for a hand. */
  value(x) {
    const share = this.width / this.starts.length;
    const index = Math.min(this.starts.length - 1, Math.max(0, Math.floor((x - EDGE) / share)));
    const [low, high] = this.bounds(index);
    const at = low + ((x - EDGE) / share - index) * (high - low);
    const round = this.round((high - low) / share);
    return this.within(Math.min(high - this.step, Math.max(low, Math.round(at / round) * round)));
  }

  /** Returns the next of 1, 5, 10, 50 … steps that is not finer. */
  round(fine) {
    const power = 10 ** Math.floor(Math.log10(Math.max(fine, this.step)));
    const one = this.step < 1 ? Math.max(1, this.step) : this.step;
    return Math.max(one, [1, 5, 10].map(each => each * power).find(each => each >= fine * 0.999) ?? power);
  }

  within(value) {
    const digits = Math.max(0, -Math.round(Math.log10(this.step)));
    return Number(Math.min(this.end, Math.max(0, value)).toFixed(digits));
  }
}

/** A threshold is called by the rounder of the two values that it lies between. */
function threshold(before, rung) {
  const [up, down] = [figure(rung.from), figure(before.to ?? rung.from)];
  return down.length < up.length ? down : up;
}

/** Where there is no room for each threshold's figure, some go without: the list has all of them. */
function namedThresholds(rungs, share) {
  const named = new Set();
  let end = 14;
  for (let index = 1; index < rungs.length; index++) {
    const half = threshold(rungs[index - 1], rungs[index]).length * 3.6;
    if (share * index - half > end) {
      named.add(index);
      end = share * index + half + 4;
    }
  }
  return named;
}

function range(rungs, index, unit) {
  const rung = rungs[index];
  const before = rungs[index - 1];
  const after = figure(rung.from);
  const beyond = before && threshold(before, rung) !== figure(rung.from);
  if (rung.to === undefined) {
    return before ? `${beyond ? `above ${threshold(before, rung)}` : `${after} and more`}${unit}` : `any${unit}`;
  }
  const low = beyond ? `above ${threshold(before, rung)}` : after;
  const next = rungs[index + 1];
  const high = next && threshold(rung, next) === figure(next.from) && figure(next.from).length < figure(rung.to).length
    ? `below ${figure(next.from)}` : figure(rung.to);
  return before || high.startsWith('below') || Number(rung.from) > 0
    ? (rung.from === rung.to ? `${after}${unit}` : Number(rung.from) === 0 && high.startsWith('below') ? `${high}${unit}` : `${low} to ${high}${unit}`)
    : `up to ${high}${unit}`;
}

/**
 * Returns the picture, and the same as a list.
 *
 * @param ladder what POST /api/ladder answers
 * @param own the contact's own value, or null
 * @param width of the picture, in pixels
 * @param act {move(value), choose(field)}
 */
export function ladder(ladder, own, width, act) {
  if (!ladder.rungs) {
    return html`<section class="card"><h2>Ladder</h2><p class="quiet">No rule of this policy compares a figure.</p></section>`;
  }
  const unit = ladder.kind === 'amount' ? ` ${ladder.currency}` : ladder.kind === 'share' ? '%' : '';
  const scale = new Scale(ladder, own ?? 0, width);
  const here = own === null ? -1 : scale.rung(own);
  return html`<section class="card ladder" aria-labelledby="ladder-title">
    <div class="title-row">
      <h2 id="ladder-title">Ladder</h2>
      <label class="unseen" for="ladder-field">Figure</label>
      <select id="ladder-field" @change=${event => act.choose(event.target.value)}>
        ${ladder.figures.map(each => html`<option value=${each.field} ?selected=${each.field === ladder.field}>${each.label}</option>`)}
      </select>
    </div>
    <p class="quiet small">What another ${ladder.label} would come to, all else as it is. Drag the mark, or move it with the arrow keys.</p>
    ${width > 0 ? picture(ladder, scale, own, here, width, unit, act) : nothing}
    <ol class="rungs">${ladder.rungs.map((rung, index) => html`
      <li class=${index === here ? 'is-here' : ''}>
        <span class="range">${range(ladder.rungs, index, unit)}${index === here ? html` <span class="mark">here</span>` : nothing}</span>
        <span>${rung.words}</span>
        ${rung.begins?.length > 0 ? html`<span class="from-here">${ruleLinks(rung.begins.slice(0, 3))}</span>`
          : rung.ends?.length > 0 ? html`<span class="from-here"><span class="quiet">no longer:</span> ${ruleLinks(rung.ends.slice(0, 3))}</span>` : nothing}
      </li>`)}</ol>
  </section>`;
}

function picture(ladder, scale, own, here, width, unit, act) {
  const tiers = ladder.rungs.map(rung => rung.tier);
  const [least, most] = [Math.min(...tiers), Math.max(...tiers)];
  const y = tier => most === least ? (FLOOR + TOP) / 2 : FLOOR - 22 - ((tier - least) / (most - least)) * (FLOOR - 22 - TOP);
  const share = scale.width / ladder.rungs.length;
  const named = namedThresholds(ladder.rungs, share);
  const mark = own === null ? null : scale.x(own);
  const said = own === null ? 'none' : `${figure(own)}${unit}`;
  const step = scale.round((scale.bounds(Math.max(0, here))[1] - scale.bounds(Math.max(0, here))[0]) / 40);
  const key = event => {
    const now = own ?? 0;
    const to = {
      ArrowRight: now + step, ArrowUp: now + step, ArrowLeft: now - step, ArrowDown: now - step,
      PageUp: scale.starts[here + 1] ?? now, PageDown: here > 0 ? scale.starts[here] - scale.step : 0,
      Home: 0, End: scale.starts.at(-1),
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      act.move(scale.within(to));
    }
  };
  const drag = event => {
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector('[role=slider]')?.focus({preventScroll: true});
    } else if (!event.currentTarget.hasPointerCapture(event.pointerId)) {
      return;
    }
    event.preventDefault();
    act.move(scale.value(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const bubble = Math.max(said.length * 8 + 16, 44);
  const left = mark === null ? 0 : Math.min(width - bubble - 1, Math.max(1, mark - bubble / 2));
  return html`<svg class="picture" width=${width} height=${HEIGHT} @pointerdown=${drag} @pointermove=${drag}>
    ${ladder.rungs.map((rung, index) => {
      const x = EDGE + share * index;
      return svg`<g class=${index === here ? 'rung is-here' : 'rung'}>
        <rect class="tread" x=${x} y=${y(rung.tier)} width=${share} height=${FLOOR - y(rung.tier)}></rect>
        <line class="edge" x1=${x} x2=${x + share} y1=${y(rung.tier)} y2=${y(rung.tier)}></line>
        ${share > 54 && tiers[index] !== tiers[index - 1] ? svg`<text class="tier" x=${x + share / 2} y=${y(rung.tier) + 16}>tier ${rung.tier}</text>` : nothing}
        ${index > 0 ? svg`<line class="riser" x1=${x} x2=${x} y1=${Math.min(y(rung.tier), y(ladder.rungs[index - 1].tier))} y2=${FLOOR + 5}></line>
          ${named.has(index) ? svg`<text class="threshold" x=${x} y=${FLOOR + 20}>${threshold(ladder.rungs[index - 1], rung)}</text>` : nothing}` : nothing}
      </g>`;
    })}
    <line class="floor" x1=${EDGE} x2=${width - EDGE} y1=${FLOOR} y2=${FLOOR}></line>
    <text class="threshold first" x=${EDGE} y=${FLOOR + 20}>0</text>
    <g role="slider" tabindex="0" aria-label=${ladder.label} aria-valuemin="0" aria-valuemax=${scale.end}
       aria-valuenow=${own ?? 0} aria-valuetext=${`${said}${here >= 0 ? `: ${ladder.rungs[here].words}` : ''}`} @keydown=${key}>
      ${mark === null ? svg`<text class="none" x=${EDGE} y="18">no ${ladder.label}: drag the mark to try one</text>
        <circle class="thumb is-none" cx=${EDGE} cy=${FLOOR} r="7"></circle>` : svg`
        <line class="needle" x1=${mark} x2=${mark} y1="26" y2=${FLOOR}></line>
        <rect class="bubble" x=${left} y="1" width=${bubble} height="25" rx="5"></rect>
        <text class="own" x=${left + bubble / 2} y="18">${said}</text>
        <circle class="thumb" cx=${mark} cy=${FLOOR} r="8"></circle>`}
    </g>
  </svg>`;
}
