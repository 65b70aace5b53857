// On paper the heat map is a table, cut into blocks of columns that fit a page.
import { h } from './dom.js';
import { model, statusOf, coverageOf, NOT_READ, reassignedOf, isUncertain, meanCoverage } from './model.js';
import { t, percent, placeName, placeMark } from './settings.js';
import { SIGNS, STATUS_NAMES, allMeasures, measuresOf } from './heatmap.js';
import { selection, rowsOf } from './overview.js';

// How many columns a page takes, and up to how many there is room for figures and names across.
const ACROSS = 30, FEW = 12;
let sheet = null;

export function preparePrint(isOverview) {
  endPrint();
  if (!isOverview) return;
  const {columns, measures} = selection();
  const rows = rowsOf(measures, new Set());
  sheet = h('div', {class: 'sheet'}, h('p', {class: 'note'}, t('sheet-signs')));
  const alike = columns.filter(placeMark);
  if (alike.length) sheet.append(h('p', {class: 'note'}, alike.map(p => `${headOf(p)}: ${model.plans[p].key}`).join(' · ')));
  for (let from = 0; from < columns.length; from += ACROSS) sheet.append(block(columns.slice(from, from + ACROSS), rows));
  document.querySelector('.hm-host')?.after(sheet);
}

const headOf = p => [placeName(p), placeMark(p)].filter(Boolean).join(' ');

export function endPrint() {
  sheet?.remove();
  sheet = null;
}

function block(plans, rows) {
  const isFew = plans.length <= FEW;
  return h('table', {class: isFew ? 'sheet-table few' : 'sheet-table'}, h('thead', null, h('tr', null, h('th', null, t('measure')), plans.map(p => h('th', {class: 'sheet-plan'}, h('span', null, headOf(p)), h('small', null, percent(meanCoverage([p], allMeasures()))))))),
    h('tbody', null, rows.map(({section, measure}) => section === undefined ? measureRow(measure, plans, isFew) : sectionRow(section, plans, isFew))));
}

function sectionRow(section, plans, isFew) {
  const {number, title} = model.baseline.sections[section];
  return h('tr', {class: 'sheet-section'}, h('th', {scope: 'row', colspan: isFew ? null : String(plans.length + 1)}, `${number}${title}`), isFew ? plans.map(p => h('th', null, percent(meanCoverage([p], measuresOf(section))))) : null);
}

const measureRow = (m, plans, isFew) => h('tr', null, h('th', {scope: 'row'}, model.baseline.measures[m].title), plans.map(p => h('td', {class: `s-${STATUS_NAMES[statusOf(p, m)]}`},
  SIGNS[statusOf(p, m)], isFew && statusOf(p, m) !== NOT_READ ? ` ${percent(coverageOf(p, m))} ` : '', reassignedOf(p, m) === true && statusOf(p, m) !== 0 ? '⇄' : '', isUncertain(p, m) ? '?' : '')));
