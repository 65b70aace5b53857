// A duty beside the words of a plan: what both have, what only one has, where it stands.
import { h } from './dom.js';
import { dutyStatusOf, dutyConfidence, byLikeness, passageText, model, SURE, MISSING } from './model.js';
import { t, percent, list, placeOf, planName } from './settings.js';
import { differences } from './diff.js';
import { SIGNS, STATUS_NAMES } from './heatmap.js';

// Below this share of common characters marking every difference marks nearly all; then the common words are marked instead.
const LOOSE = 0.35;
// How long a run must be to say that two wordings have words in common, and that another duty asks for it.
const SHARED = /[\p{L}\p{N}]{2,}/u, OTHERS_FROM = 4, LETTER = /[\p{L}\p{N}]/u;



function sameShare(runs, length) {
  return length === 0 ? 0 : runs.filter(([kind]) => kind === 0).reduce((sum, [, text]) => sum + text.length, 0) / length;
}

// The duty with what no passage has marked, and each passage with what is new in it. Words of a passage that another duty of
// the same measure asks for are neither: a sentence often carries several duties.
export function compared(duty, passages, others = []) {
  const all = passages.map(text => differences(duty, text));
  const loose = all.length > 0 && sameShare(all[0], Math.min(duty.length, passages[0].length)) < LOOSE;
  if (loose)
    return {
      duty: h('span', {class: 'loose'}, duty),
      passages: all.map(runs => h('span', {class: 'loose'}, runs.filter(([kind]) => kind !== -1).map(([kind, text]) => kind === 0 && SHARED.test(text) ? h('mark', null, text) : text))),
    };
  return {duty: h('span', null, inNone(duty, all)), passages: passages.map((text, i) => h('span', null, newWords(text, all[i], others)))};
}

// The passage's words, each as shared with the duty, asked for by another duty, or new.
function newWords(passage, runs, others) {
  const kinds = new Uint8Array(passage.length).fill(2);
  const paint = (pieces, colour, accept) => {
    let i = 0;
    for (const [kind, text] of pieces) {
      if (kind === -1) continue;
      if (kind === 0 && accept(text)) for (let c = i; c < i + text.length; c++) kinds[c] = Math.min(kinds[c], colour);
      i += text.length;
    }
  };
  paint(runs, 0, () => true);
  for (const other of others) paint(differences(other, passage), 1, text => text.length >= OTHERS_FROM);
  const parts = [];
  for (let start = 0; start < passage.length;) {
    let end = start + 1;
    while (end < passage.length && kinds[end] === kinds[start]) end++;
    const text = passage.slice(start, end);
    // A comma between two agreements is no news.
    const mark = kinds[start] === 2 && !LETTER.test(text) ? 0 : kinds[start];
    parts.push(mark === 0 ? text : mark === 1 ? h('span', {class: 'other'}, text) : h('ins', null, text));
    start = end;
  }
  return parts;
}

// A character of the duty is lacking if every passage lacks it.
function inNone(duty, all) {
  if (all.length === 0) return duty;
  const found = new Uint8Array(duty.length);
  for (const runs of all) {
    let i = 0;
    for (const [kind, text] of runs) {
      if (kind === 1) continue;
      if (kind === 0) found.fill(1, i, i + text.length);
      i += text.length;
    }
  }
  const parts = [];
  for (let start = 0; start < duty.length;) {
    let end = start + 1;
    while (end < duty.length && found[end] === found[start]) end++;
    const text = duty.slice(start, end);
    parts.push(found[start] || !LETTER.test(text) ? text : h('del', null, text));
    start = end;
  }
  return parts;
}

// The other duties of a duty's measure.
export const othersOf = (m, d) => model.baseline.measures[m].duties.filter((_, i) => i !== d);

export function badge(status, words) {
  return h('span', {class: `badge s-${STATUS_NAMES[status]}`}, h('span', {'aria-hidden': 'true'}, SIGNS[status]), ' ', words ?? t(`status-${STATUS_NAMES[status]}`));
}

export const dutyBadge = status => badge(status, t(`duty-${['absent', 'partial', 'present'][status]}`));

const passageLink = (p, passage) => h('a', {class: 'place', href: `#/plan/${p}/${passage.clause}`}, passage.locator, h('span', {class: 'at'}, placeOf(passage)));

// What the marks mean, in one line.
export function markKey() {
  return h('p', {class: 'mark-key'}, t('marks'), h('del', null, t('mark-lacks')), h('ins', null, t('mark-adds')), h('span', {class: 'other'}, t('mark-other')), h('span', {class: 'loose'}, h('mark', null, t('mark-shared'))));
}

// One duty as a row: the baseline's words, the plan's words, the judgement and why.
// Whose words are whose says the heading of such rows, or each row itself where there is none (page.css).
// extra: what stands below the judgement; open: whether the passages that come nearest to an absent duty are shown at once.
export function dutyRow(p, m, d, details, extra, open = false) {
  const duty = details.measures[m].duties[d], text = model.baseline.measures[m].duties[d];
  const passages = duty.evidence ?? [];
  const sides = compared(text, passages.map(passage => passageText(details, passage)), othersOf(m, d));
  return h('div', {class: 'duty', 'data-d': d},
    h('div', {class: 'duty-side'}, h('span', {class: 'duty-no'}, String(d + 1)), h('p', {class: 'side-name'}, t('duties-baseline')), h('p', {class: 'quote'}, sides.duty)),
    h('div', {class: 'duty-side'}, h('p', {class: 'side-name'}, t('duties-plan', planName(p))), passages.length === 0 ? [h('p', {class: 'quiet'}, t('no-passage')), nearest(p, m, d, details, open)] : [
      passages.slice(0, 2).map((passage, i) => h('div', {class: 'passage'}, h('p', {class: 'quote'}, sides.passages[i]), passageLink(p, passage))),
      passages.length > 2 ? h('details', null, h('summary', null, t('more-passages', passages.length - 2)), passages.slice(2).map((passage, i) =>
        h('div', {class: 'passage'}, h('p', {class: 'quote'}, sides.passages[i + 2]), passageLink(p, passage)))) : null]),
    h('div', {class: 'duty-judged'}, dutyBadge(dutyStatusOf(p, m, d)), confidence(dutyConfidence(p, m, d)), why(p, m, d, duty, details), extra));
}

// The passages that come nearest to a duty that none states: who decides looks there first.
function nearest(p, m, d, details, open) {
  const near = details.measures[m].duties[d].near;
  if (!near?.length) return null;
  const sides = compared(model.baseline.measures[m].duties[d], near.map(passage => passageText(details, passage)), othersOf(m, d));
  return h('details', {class: 'near', open}, h('summary', null, t('nearest')), near.map((passage, i) =>
    h('div', {class: 'passage'}, h('p', {class: 'quote'}, sides.passages[i]), passageLink(p, passage))));
}

export function confidence(value) {
  return h('span', {class: value < SURE ? 'conf low' : 'conf'}, t('confidence-is', percent(value)));
}

function why(p, m, d, duty, details) {
  const lacking = duty.lacking?.length && dutyStatusOf(p, m, d) !== MISSING ? h('p', {class: 'lacking'}, h('b', null, t('lacking')), list(duty.lacking)) : null;
  const elements = duty.elements?.length ? h('table', {class: 'elements'},
    h('thead', null, h('tr', null, h('th', {scope: 'col'}, t('element')), h('th', {scope: 'col', class: 'num'}, t('weight')), h('th', {scope: 'col'}, t('found')))),
    h('tbody', null, duty.elements.map(e => h('tr', null, h('td', null, e.name), h('td', {class: 'num'}, percent(e.weight)),
      h('td', null, t(e.value >= 1 ? 'found-yes' : e.value > 0 ? 'found-part' : 'found-no'), e.place && e.value > 0 ? [' ', passageLink(p, e.place)] : null))))) : null;
  return [lacking, h('details', {class: 'why'}, h('summary', null, t('why')),
    h('p', null, t(byLikeness(p, m, d) ? 'why-likeness' : 'why-elements', percent(duty.score))), duty.wording ? h('p', {class: 'wording'}, t('why-wording', t(`set-${duty.wording.label}`), [duty.wording.coder, duty.wording.date].filter(Boolean).join(' '), percent(duty.wording.alike), duty.wording.sentence)) : null, elements)];
}
