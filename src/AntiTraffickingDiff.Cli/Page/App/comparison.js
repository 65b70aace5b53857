// One cell of the overview: a measure's duties beside the words of one plan.
import { h, button, fill } from './dom.js';
import { model, statusOf, coverageOf, confidenceOf, reassignedOf, unitsUncertain, isRead, planDetails, changesAt, isDecided, isDecidedByModel } from './model.js';
import { t, percent, list, levelName, planName, inBoth, obstacle, recognised } from './settings.js';
import { STATUS_NAMES, SIGNS, changeWords } from './heatmap.js';
import { selection, view } from './overview.js';
import { dutyRow, badge, confidence, markKey } from './wording.js';
import { decisionForm, decidedWords, coderField, hasDraft } from './deciding-form.js';

const REACH_ROWS = 3, REACH_COLUMNS = 4;

export async function comparison(host, go, planText, measureId) {
  const p = Number(planText), m = model.measureIndex.get(measureId);
  if (!model.plans[p] || m === undefined) return notFound(host);
  const plan = model.plans[p], measure = model.baseline.measures[m];
  const section = model.baseline.sections[measure.section];
  const neighbours = around(p, m);
  const goTo = ([np, nm]) => go(`cell/${np}/${model.baseline.measures[nm].id}`, {keep: true});
  const body = h('div', {class: 'cell-body'}, h('p', {class: 'quiet', role: 'status'}, t('loading')));
  const decisions = h('aside', {class: 'cell-decide', 'aria-label': t('deciding')});
  const top = h('header', {class: 'cell-head'});
  host.append(h('nav', {class: 'crumbs', 'aria-label': t('path')}, h('a', {href: '#/'}, t('overview')), h('a', {href: `#/plan/${p}`}, planName(p)), h('span', null, `${section.number}${section.title}`)), top,
    h('div', {class: 'cell-grid'}, body, decisions));
  head();
  if (!isRead(p)) {
    fill(body, h('p', null, obstacle(p)), h('ul', null, plan.problems.map(problem => h('li', null, inBoth(problem)))));
    decisions.hidden = true;
  } else {
    const details = await planDetails(p);
    draw(details);
  }

  function head() {
    fill(top, h('div', null,
      h('p', {class: 'kicker'}, `${measure.locator} · ${measure.id}`),
      h('h1', {tabindex: '-1'}, measure.whole ?? measure.title, h('span', {class: 'in-plan'}, planName(p), h('small', null, levelName(plan.level)))),
      h('p', {class: 'facts'}, badge(statusOf(p, m)), isRead(p) ? [
        h('span', null, `${t('coverage')} ${percent(coverageOf(p, m))}`), confidence(confidenceOf(p, m)),
        reassignedOf(p, m) === true && statusOf(p, m) !== 0 ? h('span', {class: 'tag moved-tag'}, t('cell-reassigned')) : null,
        unitsUncertain(p, m) ? h('span', {class: 'tag'}, t('units-uncertain-short')) : null,
        isDecided(p, m) ? h('span', {class: 'tag'}, t(isDecidedByModel(p, m) ? 'decided-by-model' : 'decided-by-hand')) : null] : null),
      recognised(p) ? h('p', {class: 'note recognised'}, recognised(p)) : null,
      h('p', {class: 'row'}, h('a', {class: 'button', href: `#/measure/${measure.id}`}, t('side-by-side')))),
      pad());
  }

  function pad() {
    const step = (name, arrow, target) => button([h('span', {'aria-hidden': 'true'}, arrow), h('span', {class: 'sr'}, t(name))], () => target && goTo(target), {class: `step ${name}`, disabled: !target, title: t(name)});
    return h('div', {class: 'pad'}, h('div', {class: 'pad-keys'},
      step('previous-measure', '↑', neighbours.up), step('previous-plan', '←', neighbours.left), step('next-plan', '→', neighbours.right), step('next-measure', '↓', neighbours.down)),
      h('div', {class: 'mini', 'aria-hidden': 'true'}, neighbours.cut.map(row => h('div', null, row.map(([np, nm]) => {
        const cell = h('span', {class: `hm-cell s-${STATUS_NAMES[statusOf(np, nm)]}${np === p && nm === m ? ' here' : ''}`, title: `${planName(np)} · ${model.baseline.measures[nm].title}`}, SIGNS[statusOf(np, nm)]);
        cell.addEventListener('click', () => goTo([np, nm]));
        return cell;
      })))), h('p', {class: 'hint'}, t('arrow-hint')));
  }

  function draw(details) {
    const finding = details.measures[m];
    fill(body,
      decidedWords(p, m, null, details),
      h('section', {'aria-labelledby': 'h-duties'}, markKey(), h('div', {class: 'duty duty-head'}, h('h2', {id: 'h-duties'}, t('duties-baseline')), h('h2', null, t('duties-plan', planName(p))), h('h2', null, t('judgement'))),
        measure.duties.map((_, d) => dutyRow(p, m, d, details, dutyDecision(d, details)))),
      h('section', null, h('h2', null, t('units')), units(p, m, finding)),
      finding.relations?.length ? h('section', null, h('h2', null, t('relations')), relations(finding)) : null,
      clauses(p, finding, details));
    fill(decisions, h('h2', null, t('decide-measure')), coderField(), decisionForm(p, m, null, details, () => redraw(details, '.cell-decide [type=submit]')));
  }

  function dutyDecision(d, details) {
    const slot = h('div', {class: 'duty-decision'}), words = decidedWords(p, m, d, details);
    const open = () => fill(slot, decisionForm(p, m, d, details, () => redraw(details, `[data-d="${d}"] .duty-decision button`)));
    fill(slot, words, button(words ? t('change-decision') : t('decide'), () => { open(); slot.querySelector('input:checked').focus(); }, {class: 'link'}));
    if (hasDraft(p, m, d)) open();
    return slot;
  }

  // After a decision; what took the decision is gone, and the focus goes to what stands there now.
  function redraw(details, focus) {
    const y = scrollY;
    head();
    draw(details);
    host.querySelector(focus).focus({preventScroll: true});
    scrollTo(0, y);
  }

  return {
    key(e) {
      if (e.key === 'Escape') { view.back = [p, m]; go(''); return; }
      const target = {ArrowUp: neighbours.up, ArrowDown: neighbours.down, ArrowLeft: neighbours.left, ArrowRight: neighbours.right}[e.key];
      if (target) { e.preventDefault(); goTo(target); }
    },
    title: `${measure.title} · ${planName(p)}`,
  };
}

export function notFound(host) {
  host.append(h('h1', {tabindex: '-1'}, t('not-found')), h('p', null, h('a', {href: '#/'}, t('overview'))));
  return {title: t('not-found')};
}

// The neighbours in the order of the overview as it is filtered now; without filters if the cell is not among them.
function around(p, m) {
  let {columns, measures} = selection();
  if (!columns.includes(p) || !measures.includes(m)) [columns, measures] = [model.plans.map((_, i) => i), model.baseline.measures.map((_, i) => i)];
  const c = columns.indexOf(p), r = measures.indexOf(m);
  const span = (items, i, reach) => items.slice(Math.max(0, Math.min(i - reach, items.length - 2 * reach - 1)), Math.max(i + reach + 1, Math.min(items.length, 2 * reach + 1)));
  const cellAt = (row, column) => measures[row] === undefined || columns[column] === undefined ? null : [columns[column], measures[row]];
  return {
    up: cellAt(r - 1, c), down: cellAt(r + 1, c), left: cellAt(r, c - 1), right: cellAt(r, c + 1),
    cut: span(measures, r, REACH_ROWS).map(nm => span(columns, c, REACH_COLUMNS).map(np => [np, nm])),
  };
}

// --- units, relations, clauses -----------------------------------------------------------------------------------------

// Which printed names of either side a change is about.
function namesChanged(changes, side, kinds) {
  return new Map(changes.filter(change => kinds.includes(change.kind) && change[side]).map(change => [change[side], change]));
}

export function units(p, m, finding) {
  const measure = model.baseline.measures[m], changes = changesAt(p, m);
  const gone = namesChanged(changes, 'before', ['lead-dropped', 'lead-demoted', 'support-dropped', 'support-promoted']);
  const come = namesChanged(changes, 'after', ['lead-added', 'support-added', 'unit-added', 'support-promoted', 'lead-demoted']);
  const names = (items, marks, name) => items?.length ? h('ul', {class: 'chips'}, items.map(item => h('li', {class: marks.has(item) ? `chip ${name}` : 'chip'},
    marks.has(item) ? h('span', {'aria-hidden': 'true'}, name === 'gone' ? '− ' : '+ ') : null, item, marks.has(item) ? h('span', {class: 'sr'}, ` (${t(`kind-${marks.get(item).kind}`)})`) : null))) : h('p', {class: 'quiet'}, t('nobody'));
  const undivided = finding.form === 'undivided';
  return [
    h('table', {class: 'units'},
      h('thead', null, h('tr', null, h('td', null), h('th', {scope: 'col'}, t('baseline')), h('th', {scope: 'col'}, planName(p), h('small', null, t(`form-${finding.form}`))))),
      h('tbody', null,
        h('tr', null, h('th', {scope: 'row'}, t('leads')), h('td', null, names(measure.leadNames, gone, 'gone')), h('td', null, names(finding.leads, come, 'come'))),
        h('tr', null, h('th', {scope: 'row'}, t('supports')), h('td', null, names(measure.supportNames, gone, 'gone')), h('td', null, undivided ? h('p', {class: 'quiet'}, t('undivided')) : names(finding.supports, come, 'come'))))),
    changes.length ? h('ul', {class: 'plain-list changes'}, changes.map(change => h('li', {class: change.kind.startsWith('lead') || change.kind === 'support-promoted' ? 'strong' : ''},
      h('a', {href: `#/unit/${model.functions[change.unit].id}`}, changeWords(change))))) : h('p', {class: 'quiet'}, t(reassignedOf(p, m) === null ? 'units-unknown' : 'units-same')),
  ];
}

function relations(finding) {
  return h('ul', {class: 'plain-list'}, finding.relations.map(relation => h('li', null, h('b', null, t(`relation-${relation.kind}`)),
    relation.clauses ? h('span', null, ` · ${list(relation.clauses)}`) : null, ' ', h('span', {class: 'conf'}, t('confidence-is', percent(relation.confidence))),
    relation.words ? h('span', {class: 'relation-words'}, relation.words.map(([before, after]) => h('span', null, before ? h('del', null, before) : null, h('span', {'aria-hidden': 'true'}, ' → '), after ? h('ins', null, after) : h('span', {class: 'quiet'}, t('dropped'))))) : null,
    relation.details ? h('span', {class: 'relation-details'}, relation.details.map(detail => model.measureIndex.has(detail)
      ? h('a', {href: `#/measure/${detail}`}, model.baseline.measures[model.measureIndex.get(detail)].title) : h('span', null, detail))) : null)));
}

// The clauses that carry the measure, whole, with the passages marked in them.
function clauses(p, finding, details) {
  const marks = new Map();
  for (const duty of finding.duties)
    for (const passage of duty.evidence ?? [])
      if (passage.clause >= 0) marks.set(passage.clause, [...marks.get(passage.clause) ?? [], [passage.start, passage.start + passage.length]]);
  if (marks.size === 0) return null;
  return h('section', null, h('h2', null, t('in-clauses')), [...marks].map(([c, spans]) => {
    const clause = details.clauses[c];
    return h('blockquote', {class: 'clause-quote'}, h('p', {class: 'quote'}, marked(clause.text, spans)),
      h('footer', null, h('a', {class: 'place', href: `#/plan/${p}/${c}`}, clause.locator || t('clause'), h('span', {class: 'at'}, clause.page ? t('page-line', clause.page, clause.line) : t('line', clause.line)))));
  }));
}

// A text with spans marked; spans may overlap.
export function marked(text, spans, name = 'mark') {
  const parts = [];
  let end = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    parts.push(text.slice(end, start), h(name, null, text.slice(start, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
