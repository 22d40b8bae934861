/* Figures and moments as people read them, in the policy's zone. */

/** Returns a figure with its thousands apart: 2,000, 499.99. */
export function figure(text) {
  const [whole, fraction = ''] = String(text).split('.');
  const rest = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest ? `${grouped}.${fraction.length === 2 || rest.length < 2 ? rest.padEnd(2, '0') : rest}` : grouped;
}

const formats = new Map();

function format(zone, options) {
  const name = zone + JSON.stringify(options);
  if (!formats.has(name)) {
    formats.set(name, new Intl.DateTimeFormat('en-GB', {timeZone: zone, hourCycle: 'h23', ...options}));
  }
  return formats.get(name);
}

/** Returns a moment: Tue 3 Mar, 12:00. */
export function moment(ms, zone) {
  return format(zone, {weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'}).format(ms);
}

/** Returns a time of day: 12:00. */
export function clock(ms, zone) {
  return format(zone, {hour: '2-digit', minute: '2-digit'}).format(ms);
}

/** Returns a day: Tue 3 Mar. */
export function day(ms, zone) {
  return format(zone, {weekday: 'short', day: 'numeric', month: 'short'}).format(ms);
}

/** Returns a length of time in its two largest units. */
export function span(ms) {
  const minutes = Math.round(ms / 60000);
  const parts = [[Math.floor(minutes / 1440), 'd'], [Math.floor(minutes / 60) % 24, 'h'], [minutes % 60, 'min']];
  return parts.filter(([count]) => count > 0).slice(0, 2).map(([count, unit]) => `${count} ${unit}`).join(' ') || 'no time';
}

/** Returns a moment as the desk reads it, with the offset of a zone. */
export function written(ms, zone) {
  const parts = Object.fromEntries(
    format(zone, {year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'longOffset'})
      .formatToParts(ms).map(part => [part.type, part.value]));
  const offset = parts.timeZoneName.replace('GMT', '') || '+00:00';
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}${offset}`;
}
