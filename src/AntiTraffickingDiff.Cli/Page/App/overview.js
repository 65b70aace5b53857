// The overview: key figures, filters, the heat map, and what stands out over all plans.
import { h, svg, choice, button, debounce, fill } from './dom.js';
import {
  model, statusOf, reassignedOf, isUncertain, isDecided, isRead, wordsChanged, meanCoverage, planSummary, changesAt, LEVELS, MISSING, PARTIAL, COVERED,
} from './model.js';
import { t, percent, levelName, functionName, obstacle } from './settings.js';
import { HeatMap, SIGNS, STATUS_NAMES, allMeasures, measuresOf, bar } from './heatmap.js';

// Kept while the page is open, so that the way back from a comparison leads to the same overview.
export const view = {
  text: '', status: '', section: '', level: '', unit: '', rows: 'baseline', columns: 'level', collapsed: new Set(), scroll: [0, 0], active: null, back: null,
};
const RANKED = 12;
const LEADING = ['lead-dropped', 'lead-demoted', 'support-promoted', 'lead-added'];

const allPlans = () => model.plans.map((_, p) => p);

// --- filters -----------------------------------------------------------------------------------------------------------

const STATUS_TESTS = {
  covered: (p, m) => statusOf(p, m) === COVERED,
  partial: (p, m) => statusOf(p, m) === PARTIAL,
  missing: (p, m) => statusOf(p, m) === MISSING,
  reassigned: (p, m) => reassignedOf(p, m) === true && statusOf(p, m) !== MISSING,
  changed: (p, m) => wordsChanged(p, m) && statusOf(p, m) !== MISSING,
  uncertain: (p, m) => isUncertain(p, m),
  decided: (p, m) => isDecided(p, m),
};

// Whether a function has a part in a measure: in the baseline, or as a change in a plan.
function concerns(unit, p, m) {
  const {leads, supports} = model.baseline.measures[m];
  return leads.includes(unit) || supports.includes(unit) || changesAt(p, m).some(change => model.functions[change.unit].id === unit);
}

const contains = (text, ...places) => places.some(place => place.toLowerCase().includes(text));

// The rows and columns that filters and orders leave. Text narrows measures where it is in a measure, plans where it is in a plan.
export function selection() {
  const text = view.text.trim().toLowerCase();
  const test = view.status ? STATUS_TESTS[view.status] : () => true;
  const matches = (p, m) => test(p, m) && (!view.unit || concerns(view.unit, p, m));
  let columns = allPlans().filter(p => !view.level || model.plans[p].level === view.level);
  let measures = allMeasures().filter(m => view.section === '' || model.baseline.measures[m].section === Number(view.section));
  if (text) {
    const rows = measures.filter(m => {
      const {title, id, locator, duties, leadNames, supportNames} = model.baseline.measures[m];
      return contains(text, title, id, locator, ...duties, ...leadNames, ...supportNames);
    });
    const plans = columns.filter(p => contains(text, model.plans[p].title, model.plans[p].region, model.plans[p].path));
    if (rows.length || plans.length) {
      if (rows.length) measures = rows;
      if (plans.length) columns = plans;
    } else measures = columns = [];
  }
  if (view.status || view.unit) {
    measures = measures.filter(m => columns.some(p => isRead(p) && matches(p, m)));
    if (view.status) columns = columns.filter(p => measures.some(m => matches(p, m)));
  }
  return {columns: sortedPlans(columns), measures: sortedMeasures(measures, columns), matches};
}

function sortedPlans(plans) {
  const coverage = new Map(plans.map(p => [p, meanCoverage([p], allMeasures()) ?? -1]));
  const byLevel = (a, b) => LEVELS.indexOf(model.plans[a].level) - LEVELS.indexOf(model.plans[b].level);
  const byName = (a, b) => model.plans[a].region.localeCompare(model.plans[b].region, 'zh') || a - b;
  const orders = {
    level: (a, b) => byLevel(a, b) || byName(a, b),
    'level-coverage': (a, b) => byLevel(a, b) || coverage.get(b) - coverage.get(a) || a - b,
    coverage: (a, b) => coverage.get(b) - coverage.get(a) || a - b,
    date: (a, b) => (model.plans[a].date || '9').localeCompare(model.plans[b].date || '9') || a - b,
    name: byName,
    given: (a, b) => a - b,
  };
  return [...plans].sort(orders[view.columns]);
}

function sortedMeasures(measures, plans) {
  if (view.rows === 'baseline') return measures;
  const value = new Map(measures.map(m => [m, {
    least: () => meanCoverage(plans, [m]) ?? 2,
    most: () => -(meanCoverage(plans, [m]) ?? -1),
    reassigned: () => -plans.filter(p => STATUS_TESTS.reassigned(p, m)).length,
    uncertain: () => -plans.filter(p => isUncertain(p, m)).length,
  }[view.rows]()]));
  return [...measures].sort((a, b) => value.get(a) - value.get(b) || a - b);
}

// Section headings stand between measures only in the baseline's order.
export function rowsOf(measures, folded = view.collapsed) {
  if (view.rows !== 'baseline') return measures.map(measure => ({measure}));
  const rows = [];
  let section = null;
  for (const measure of measures) {
    const own = model.baseline.measures[measure].section;
    if (own !== section) rows.push({section: own, collapsed: folded.has(own)});
    section = own;
    if (!folded.has(own)) rows.push({measure});
  }
  return rows;
}

// --- the view ----------------------------------------------------------------------------------------------------------

export function overview(host, go) {
  const count = h('p', {class: 'count', role: 'status'});
  const mapHost = h('div', {class: 'hm-host'});
  const empty = h('p', {class: 'empty', hidden: true}, t('nothing-matches'));
  const filters = h('div', {class: 'filters-host'});
  const aside = h('div', {class: 'insights'});
  host.append(head(), filters, count, empty, mapHost, legend(), aside);

  const map = new HeatMap(mapHost, {
    onOpen: (p, m) => go(p === null ? `measure/${model.baseline.measures[m].id}` : `cell/${p}/${model.baseline.measures[m].id}`),
    onPlan: p => go(`plan/${p}`),
    onSection: s => { if (!view.collapsed.delete(s)) view.collapsed.add(s); update(); },
  });

  function clear() {
    Object.assign(view, {text: '', status: '', section: '', level: '', unit: ''});
    bar();
    update();
    filters.querySelector('[type=search]').focus();
  }

  function change(name) {
    return value => { view[name] = value; update(); };
  }

  function bar() {
    fill(filters, filterBar(change, clear));
  }

  function update() {
    const {columns, measures, matches} = selection();
    const none = columns.length === 0 || measures.length === 0;
    empty.hidden = !none;
    mapHost.hidden = none;
    count.textContent = t('showing', measures.length, model.measuresCount, columns.length, model.plansCount);
    const narrowed = view.text || view.status || view.section !== '' || view.level || view.unit;
    filters.querySelector('.clear')?.toggleAttribute('hidden', !narrowed);
    map.show({rows: rowsOf(measures), columns, matches, grouped: view.columns.startsWith('level')});
  }

  // From a comparison to its cell, wherever arrow keys have led in between.
  function comeBack(p, m) {
    const row = map.rows.findIndex(({measure}) => measure === m), column = map.columns.indexOf(p);
    if (row >= 0 && column >= 0) map.go(row, column);
    map.tip.hidden = true;
    view.back = null;
  }

  bar();
  update();
  [map.grid.scrollTop, map.grid.scrollLeft] = view.scroll;
  if (view.active) map.active = view.active;
  map.draw();
  if (view.back) comeBack(...view.back);
  // What stands below the map can wait until the map is there.
  const later = setTimeout(() => fill(aside, insights(go)), 0);
  return {
    update,
    leave() { clearTimeout(later); view.scroll = [map.grid.scrollTop, map.grid.scrollLeft]; view.active = map.active; map.destroy(); },
    focus: () => map.grid.focus({preventScroll: true}),
  };
}

function head() {
  const read = allPlans().filter(isRead);
  const sum = {covered: 0, partial: 0, missing: 0, reassigned: 0, changed: 0, uncertain: 0};
  for (const p of read) {
    const one = planSummary(p);
    for (const key of Object.keys(sum)) sum[key] += one[key];
  }
  const cells = read.length * model.measuresCount || 1;
  const figure = (name, value, note) => h('div', {class: `figure f-${name}`}, h('dt', null, t(name)), h('dd', null, value, note ? h('small', null, note) : null));
  const part = key => percent(sum[key] / cells);
  return h('section', {class: 'hero'},
    h('div', {class: 'hero-words'},
      h('h1', {tabindex: '-1'}, t('overview-title', model.plansCount, model.measuresCount)),
      h('p', {class: 'hero-base'}, t('measured-against', model.baseline.title || model.baseline.name)),
      model.baseline.workingEdition ? h('p', {class: 'note'}, t('working-edition')) : null),
    h('dl', {class: 'figures'},
      figure('coverage', percent(meanCoverage(read, allMeasures()))),
      figure('covered', part('covered'), String(sum.covered)), figure('partial', part('partial'), String(sum.partial)),
      figure('missing', part('missing'), String(sum.missing)), figure('reassigned', String(sum.reassigned)), figure('changed', String(sum.changed)),
      figure('uncertain', String(sum.uncertain))));
}

function filterBar(change, clear) {
  const units = model.functions.map((f, i) => [f.id, functionName(i)]).sort((a, b) => a[1].localeCompare(b[1], 'zh'));
  const levels = LEVELS.filter(level => model.plans.some(plan => plan.level === level));
  const sections = model.baseline.sections.map((s, i) => [String(i), `${s.number}${s.title}`]);
  return h('div', {class: 'filters', role: 'search', 'aria-label': t('filters')},
    h('label', {class: 'field grow'}, h('span', {class: 'field-name'}, t('search')),
      h('input', {type: 'search', value: view.text, placeholder: t('search-hint'), oninput: debounce(e => change('text')(e.target.value), 120)})),
    choice(t('status'), [['', t('any')], ...Object.keys(STATUS_TESTS).map(key => [key, t(key)])], view.status, change('status')),
    choice(t('section'), [['', t('any')], ...sections], view.section, change('section')),
    levels.length > 1 ? choice(t('level'), [['', t('any')], ...levels.map(level => [level, levelName(level)])], view.level, change('level')) : null,
    choice(t('unit'), [['', t('any')], ...units], view.unit, change('unit')),
    choice(t('sort-rows'), ['baseline', 'least', 'most', 'reassigned', 'uncertain'].map(key => [key, t(`rows-${key}`)]), view.rows, change('rows')),
    choice(t('sort-columns'), ['level', 'level-coverage', 'coverage', 'date', 'name', 'given'].map(key => [key, t(`columns-${key}`)]), view.columns, change('columns')),
    button(t('clear-filters'), clear, {class: 'link clear', hidden: true}));
}

export function legend() {
  const item = (className, sign, words) => h('li', null, h('span', {class: `key hm-cell ${className}`, 'aria-hidden': 'true'}, sign), words);
  return h('ul', {class: 'legend', 'aria-label': t('legend')},
    item('s-covered', SIGNS[2], t('status-covered')), item('s-partial', SIGNS[1], t('status-partial')), item('s-missing', SIGNS[0], t('status-missing')),
    item('s-covered moved', SIGNS[2], t('legend-reassigned')), item('s-partial unsure', SIGNS[1], t('legend-uncertain')),
    item('s-covered decided', SIGNS[2], t('legend-decided')), h('li', {class: 'keys'}, t('legend-keys')));
}

// --- what stands out ---------------------------------------------------------------------------------------------------

function insights(go) {
  const read = allPlans().filter(isRead), measures = allMeasures();
  if (read.length === 0) return problems(go);
  const covered = m => read.filter(p => statusOf(p, m) === COVERED).length, present = m => read.filter(p => statusOf(p, m) !== MISSING).length;
  const nobody = measures.filter(m => covered(m) === 0).sort((a, b) => Math.sign(present(a)) - Math.sign(present(b)) || a - b), all = measures.filter(m => covered(m) === read.length);
  const weakest = measures.map(m => [m, meanCoverage(read, [m])]).sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, RANKED);
  const card = (className, title, note, ...content) => h('section', {class: `card ${className}`}, h('h2', null, title), note ? h('p', {class: 'note'}, note) : null, content);
  const best = m => present(m) ? PARTIAL : MISSING;
  const measureLink = m => h('a', {href: `#/measure/${model.baseline.measures[m].id}`}, model.baseline.measures[m].title);
  return [
    card('chart-card', t('chart-title'), t('chart-note'), chart(read)),
    h('div', {class: 'stack tall'}, card('', t('moves-title'), t('moves-note'), moves(read, go)),
      read.length === 1 ? null : card('', t('all-title', all.length), null,
        all.length ? h('ul', {class: 'plain-list'}, all.map(m => h('li', null, measureLink(m)))) : h('p', {class: 'quiet'}, t('none')))),
    card('tall', t('weakest-title'), t('weakest-note'), h('ol', {class: 'ranked'}, weakest.map(([m, mean]) => h('li', null, measureLink(m), bar(mean), h('span', {class: 'num'}, percent(mean)))))),
    h('div', {class: 'stack'}, card('', read.length === 1 ? t('nobody-title-one') : t('nobody-title', nobody.length), read.length === 1 || nobody.length === 0 ? null : t('nobody-note'),
      nobody.length ? h('ul', {class: 'plain-list nobody'}, nobody.map(m => h('li', null, h('span', {class: `sign s-${STATUS_NAMES[best(m)]}`, 'aria-hidden': 'true'}, SIGNS[best(m)]), measureLink(m), h('span', {class: 'sr'}, ` (${t(`status-${STATUS_NAMES[best(m)]}`)})`)))) : h('p', {class: 'quiet'}, t('none'))),
      problems(go)),
  ];
}

function problems() {
  const unread = allPlans().filter(p => !isRead(p));
  return unread.length === 0 ? null : h('section', {class: 'card'}, h('h2', null, t('unread-title', unread.length)),
    h('ul', {class: 'plain-list'}, unread.map(p => h('li', null, h('a', {href: `#/plan/${p}`}, model.plans[p].key), ' ', h('span', {class: 'quiet'}, obstacle(p))))));
}

const SHAPES = {
  national: 'M-5 0L0-5L5 0L0 5Z', province: 'M-4.5-4.5H4.5V4.5H-4.5Z', municipality: 'M0-6L6 0L0 6L-6 0Z', prefecture: 'M0-5.5L5.5 4.5H-5.5Z',
  district: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z', county: 'M0 5.5L5.5-4.5H-5.5Z', township: 'M-5-1.5H5V1.5H-5Z', unknown: 'M-4-4L4 4M4-4L-4 4',
};

// A dot plot: a line a section, a shape a level; the same figures as a table for those who do not see it.
function chart(read) {
  const levels = LEVELS.filter(level => read.some(p => model.plans[p].level === level));
  const plansOf = level => read.filter(p => model.plans[p].level === level);
  const rows = [
    ...model.baseline.sections.map((section, s) => ({title: section.title, measures: measuresOf(s)})),
    {title: t('whole'), measures: allMeasures()},
  ].map(row => ({...row, values: levels.map(level => meanCoverage(plansOf(level), row.measures))}));
  // A narrow window gets a narrow drawing: words that are scaled down with it cannot be read.
  const [width, left, letters] = innerWidth > 1180 ? [640, 230, 17] : [340, 140, 10], right = 28, line = 30, top = 26;
  const x = value => left + value * (width - left - right);
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${top + rows.length * line + 6}`, class: 'dots', 'aria-hidden': 'true'});
  drawing.style.maxWidth = `${width * 1.2}px`;
  for (const share of [0, 0.25, 0.5, 0.75, 1])
    drawing.append(svg('line', {x1: x(share), x2: x(share), y1: top - 6, y2: top + rows.length * line, class: 'grid-line'}), svg('text', {x: x(share), y: top - 12, class: 'axis'}, percent(share)));
  rows.forEach((row, i) => {
    const y = top + i * line + line / 2, known = row.values.filter(value => value !== null);
    const words = row.title.length > letters && i < rows.length - 1 ? `${row.title.slice(0, letters - 1)}…` : row.title;
    drawing.append(svg('text', {x: left - 14, y: y + 4, class: i === rows.length - 1 ? 'row-name whole' : 'row-name'}, words, svg('title', {}, row.title)),
      svg('line', {x1: x(Math.min(...known)), x2: x(Math.max(...known)), y1: y, y2: y, class: 'range'}));
    row.values.forEach((value, l) => {
      if (value !== null) drawing.append(svg('path', {d: SHAPES[levels[l]], transform: `translate(${x(value)} ${y})`, class: `mark l-${levels[l]}`}, svg('title', {}, `${levelName(levels[l])}: ${percent(value)}`)));
    });
  });
  const key = level => h('li', null, svg('svg', {viewBox: '-8 -8 16 16', class: 'key-shape', 'aria-hidden': 'true'}, svg('path', {d: SHAPES[level], class: `mark l-${level}`})), `${levelName(level)} (${plansOf(level).length})`);
  return [h('ul', {class: 'legend'}, levels.map(key)), drawing,
    h('div', {class: 'sr'}, h('table', null, h('caption', null, t('chart-title')),
      h('tr', null, h('th', {scope: 'col'}, t('section')), levels.map(level => h('th', {scope: 'col'}, levelName(level)))),
      rows.map(row => h('tr', null, h('th', {scope: 'row'}, row.title), row.values.map(value => h('td', null, percent(value)))))))];
}

// The most frequent changes of responsibility: a function and what happened to it.
function moves(read) {
  const counts = new Map();
  for (const p of read)
    for (const [m, changes] of model.changesOf[p])
      for (const {kind, unit} of changes) {
        if (!LEADING.includes(kind)) continue;
        const key = `${kind}/${unit}`;
        if (!counts.has(key)) counts.set(key, {kind, unit, count: 0, plans: new Set(), measures: new Set()});
        const entry = counts.get(key);
        entry.count++;
        entry.plans.add(p);
        entry.measures.add(m);
      }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || a.unit - b.unit).slice(0, RANKED);
  if (ranked.length === 0) return h('p', {class: 'quiet'}, t('none'));
  return h('table', {class: 'tight'},
    h('thead', null, h('tr', null, h('th', {scope: 'col'}, t('unit')), h('th', {scope: 'col'}, t('what')), h('th', {scope: 'col', class: 'num'}, t('cases')), h('th', {scope: 'col', class: 'num'}, t('plans')))),
    h('tbody', null, ranked.map(({kind, unit, count, plans}) => h('tr', null,
      h('td', null, h('a', {href: `#/unit/${model.functions[unit].id}`}, functionName(unit))), h('td', null, t(`kind-${kind}`)),
      h('td', {class: 'num'}, String(count)), h('td', {class: 'num'}, String(plans.size))))));
}
