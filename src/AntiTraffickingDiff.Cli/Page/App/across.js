// Answers across plans, as tables: whatever sections the page was made with.
import { h } from './dom.js';
import { model } from './model.js';
import { t, inBoth, percent, planName, unitName } from './settings.js';
import { notFound } from './comparison.js';

const SHOWN = 500;

export function acrossView(host, go, id) {
  const sections = model.across ?? [], section = sections.find(one => one.id === id) ?? sections[0];
  if (!section) return notFound(host);
  host.append(h('nav', {class: 'tabs', 'aria-label': t('across')}, sections.map(one => h('a', {href: `#/across/${one.id}`, 'aria-current': one === section ? 'page' : null}, inBoth(one.title)))),
    h('h1', {tabindex: '-1'}, inBoth(section.title)), h('p', {class: 'note'}, inBoth(section.note)), ...section.tables.map(table));
  return {title: inBoth(section.title)};
}

export function table({title, columns, rows}) {
  const numeric = kind => kind === 'number' || kind === 'share' ? 'num' : '';
  return h('section', {class: 'wide-host', tabindex: '0', role: 'region', 'aria-label': inBoth(title)}, h('h2', null, inBoth(title)),
    rows.length === 0 ? h('p', {class: 'quiet'}, t('none')) : h('table', {class: 'list dense'},
      h('thead', null, h('tr', null, columns.map(column => h('th', {scope: 'col', class: numeric(column.kind)}, inBoth(column.title))))),
      h('tbody', null, rows.slice(0, SHOWN).map(row => h('tr', null, row.map((value, i) => h('td', {class: numeric(columns[i].kind) || (columns[i].kind === 'measure' ? 'measure' : isLong(value) ? 'long' : '')}, cellOf(columns[i].kind, value))))))),
    rows.length > SHOWN ? h('p', {class: 'quiet'}, t('listed', SHOWN, rows.length)) : null);
}

const isLong = value => (typeof value === 'object' ? value?.zh : value)?.length > 24;

function cellOf(kind, value) {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'share') return percent(value);
  if (kind === 'plan') return model.plans[value] ? h('a', {href: `#/plan/${value}`}, planName(value)) : String(value);
  if (kind === 'measure') return model.measureIndex.has(value) ? h('a', {href: `#/measure/${value}`}, model.baseline.measures[model.measureIndex.get(value)].title) : String(value);
  if (kind === 'function') return model.functionIndex.has(value) ? h('a', {href: `#/unit/${value}`}, unitName(value)) : String(value);
  return typeof value === 'object' ? inBoth(value) : String(value);
}
