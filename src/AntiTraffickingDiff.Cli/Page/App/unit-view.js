// What functions of government gained and lost over all plans.
import { h, fill, button, choice } from './dom.js';
import { model, statusOf, isRead, MISSING } from './model.js';
import { t, planName, levelName, functionName, settings } from './settings.js';
import { changeWords } from './heatmap.js';
import { notFound } from './comparison.js';

const GAINED = ['lead-added', 'support-promoted', 'support-added', 'unit-added'];
const ROLES = {all: () => true, lead: kind => !kind.startsWith('support-') || kind === 'support-promoted'};
const unitOrder = {column: 'lost', down: true};
const unitFilter = {role: 'lead', by: 'plan'};

// Which roles are counted, here and in the view of one unit.
function rolesChoice(draw) {
  return choice(t('roles'), [['lead', t('roles-lead')], ['all', t('roles-all')]], unitFilter.role, value => { unitFilter.role = value; draw(); });
}

// All that happened to one function: changes, and missing measures that it leads.
function ledger(unit) {
  const id = model.functions[unit].id, entries = [];
  const leads = model.baseline.measures.flatMap((measure, m) => measure.leads.includes(id) ? [m] : []);
  for (let p = 0; p < model.plansCount; p++) {
    if (!isRead(p)) continue;
    for (const [m, changes] of model.changesOf[p])
      for (const change of changes)
        if (change.unit === unit) entries.push({p, m, change, side: GAINED.includes(change.kind) ? 'gained' : 'lost'});
    for (const m of leads) if (statusOf(p, m) === MISSING) entries.push({p, m, change: null, side: 'gone'});
  }
  return entries;
}

export function unitsView(host) {
  const rows = () => model.functions.map((f, unit) => {
    const entries = ledger(unit);
    const count = side => entries.filter(entry => entry.side === side && (entry.change === null || ROLES[unitFilter.role](entry.change.kind))).length;
    const part = name => model.baseline.measures.filter(measure => measure[name].includes(f.id)).length;
    return {unit, name: functionName(unit), leads: part('leads'), supports: part('supports'), gained: count('gained'), lost: count('lost'), gone: count('gone')};
  });
  const tableHost = h('div', {class: 'wide-host', tabindex: '0', role: 'region', 'aria-label': t('units')});
  host.append(h('h1', {tabindex: '-1'}, t('units-title')), h('p', {class: 'note'}, t('units-note')), h('div', {class: 'filters'}, rolesChoice(draw)), tableHost);
  draw();
  return {title: t('units')};

  function draw() {
    const {column, down} = unitOrder;
    const sorted = rows().sort((a, b) => (column === 'name' ? a.name.localeCompare(b.name, 'zh') : a[column] - b[column]) * (down ? -1 : 1) || a.unit - b.unit);
    const columns = ['name', 'leads', 'supports', 'gained', 'lost', 'gone'];
    fill(tableHost, h('table', {class: 'list'}, h('thead', null, h('tr', null, columns.map(name => h('th', {scope: 'col', class: name === 'name' ? '' : 'num', 'aria-sort': name === column ? (down ? 'descending' : 'ascending') : 'none'},
      button([t(`unit-${name}`), name === column ? (down ? ' ↓' : ' ↑') : ''], () => { unitOrder.down = name === column ? !down : name !== 'name'; unitOrder.column = name; draw(); tableHost.querySelector(`[data-column=${name}]`).focus(); }, {class: 'sort', 'data-column': name}))))),
      h('tbody', null, sorted.map(row => h('tr', null, h('th', {scope: 'row'}, h('a', {href: `#/unit/${model.functions[row.unit].id}`}, row.name), settings.language === 'en' ? h('small', null, model.functions[row.unit].zh) : null),
        columns.slice(1).map(name => h('td', {class: row[name] ? 'num' : 'num zero'}, String(row[name]))))))));
  }
}

export function unitView(host, go, id) {
  const unit = model.functionIndex.get(id);
  if (unit === undefined) return notFound(host);
  const entries = ledger(unit), body = h('div', {class: 'ledgers'});
  host.append(h('nav', {class: 'crumbs', 'aria-label': t('path')}, h('a', {href: '#/units'}, t('units'))),
    h('h1', {tabindex: '-1'}, functionName(unit), settings.language === 'en' ? h('small', {class: 'beside'}, model.functions[unit].zh) : null),
    h('div', {class: 'filters'},
      choice(t('group-by'), [['plan', t('plan')], ['measure', t('measure')]], unitFilter.by, value => { unitFilter.by = value; draw(); }),
      rolesChoice(draw)), body);
  draw();
  return {title: functionName(unit)};

  function draw() {
    const shown = entries.filter(entry => entry.change === null || ROLES[unitFilter.role](entry.change.kind));
    const groups = new Map();
    for (const entry of shown) {
      const key = unitFilter.by === 'plan' ? entry.p : entry.m;
      groups.set(key, [...groups.get(key) ?? [], entry]);
    }
    const count = (items, side) => items.filter(entry => entry.side === side).length;
    fill(body, h('p', {class: 'facts'}, t('ledger-sum', count(shown, 'gained'), count(shown, 'lost'), count(shown, 'gone'))), groups.size === 0 ? h('p', {class: 'quiet'}, t('none')) :
      [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).map(([key, items], i) => h('details', {class: 'card ledger', open: i < 8},
        h('summary', null, h('h2', null, unitFilter.by === 'plan' ? planName(key) : model.baseline.measures[key].title), h('span', {class: 'at'}, unitFilter.by === 'plan' ? levelName(model.plans[key].level) : model.baseline.measures[key].locator),
          h('span', {class: 'ledger-sum'}, t('ledger-sum', count(items, 'gained'), count(items, 'lost'), count(items, 'gone')))),
        h('ul', {class: 'plain-list'}, items.map(({p, m, change, side}) => h('li', {class: side}, h('span', {class: 'sign', 'aria-hidden': 'true'}, side === 'gained' ? '+' : '−'),
          h('span', null, change ? `${changeWords(change)} ` : t('leads-missing')), h('a', {href: `#/cell/${p}/${model.baseline.measures[m].id}`}, unitFilter.by === 'plan' ? model.baseline.measures[m].title : planName(p))))))));
  }
}
