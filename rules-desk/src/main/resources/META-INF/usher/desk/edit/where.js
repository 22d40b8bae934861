/*
 * Where in a rule a place is: before `when`, in the conditions or in the consequence, within which brackets, and in which text.
 */

const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|[@$A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|\d[\w.]*|&&|\|\||\s+|[\s\S]/g;

/**
 * Reads a rule up to a place.
 *
 * @param {string} text all that stands before the place
 * @returns {{section, fact, calls, subject, text, comment}} section: 'file', 'head', 'when' or 'then'; fact: what the rule looks
 *     at; calls: the brackets that are open, {name, argument}; subject: what the condition asks about; text: what stands in the
 *     open quotes, or null
 */
export function where(text) {
  const begin = text.search(/^[ \t]*rule\b(?![\s\S]*^[ \t]*rule\b)/m);
  const here = {section: begin < 0 ? 'file' : 'head', fact: null, calls: [], subject: null, text: null, comment: false};
  let word = null;
  for (const [token] of text.slice(Math.max(begin, 0)).matchAll(TOKEN)) {
    here.text = null;
    here.comment = false;
    if (token.startsWith('//') || token.startsWith('/*')) {
      here.comment = !token.endsWith('*/');
    } else if (token.startsWith('"')) {
      here.text = token.length > 1 && token.endsWith('"') && !token.endsWith('\\"') ? null : token.slice(1);
    } else if (/^[@$A-Za-z_]/.test(token)) {
      word = token;
      named(here, token);
    } else if (token === '(') {
      here.calls.push({name: (word ?? '').replace(/^\$\w+\.|^@/, ''), argument: 0});
      if (here.section === 'when' && here.calls.length === 1) {
        here.fact = word;
      }
      word = null;
    } else if (token === ')') {
      here.calls.pop();
      word = null;
    } else if (token === ',') {
      if (here.calls.length > 0) {
        here.calls.at(-1).argument++;
      }
      if (here.section === 'when' && here.calls.length === 1) {
        here.subject = null;
      }
    } else if (token === '&&' || token === '||') {
      here.subject = null;
    }
  }
  return here;
}

function named(here, word) {
  if (here.calls.length === 0 && ['when', 'then'].includes(word)) {
    here.section = word;
  } else if (here.calls.length === 0 && word === 'end') {
    here.section = 'file';
  } else if (here.section === 'when' && here.calls.length > 0 && here.subject === null && /^[a-z]/.test(word)) {
    here.subject = word;
  }
}
