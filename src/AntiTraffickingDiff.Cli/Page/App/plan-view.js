// One plan: its clauses with what each carries, what it adds, what there is to say of it.
import { h, fill, button, choice } from './dom.js';
import { model, planDetails, planSummary, isRead, passageText, statusOf, reassignedOf, hasOwnText, LEVELS, MISSING } from './model.js';
import { t, percent, list, levelName, planName, inBoth, placeOf, unitName, obstacle, recognised } from './settings.js';
import { bar, STATUS_NAMES, SIGNS } from './heatmap.js';
import { notFound } from './comparison.js';

const FEW_TAGS = 5;
// Text that lays nothing down is not "unused".
const FRAME = ['letterhead', 'preamble', 'heading', 'annex', 'table-header'];

export async function planView(host, go, planText, clauseText) {
  const p = Number(planText), plan = model.plans[p];
  if (!plan) return notFound(host);
  const sum = planSummary(p);
  host.append(h('nav', {class: 'crumbs', 'aria-label': t('path')}, h('a', {href: '#/'}, t('overview')), h('a', {href: '#/plans'}, t('plans'))),
    h('header', {class: 'plan-head'}, h('p', {class: 'kicker'}, [levelName(plan.level), plan.region, plan.number, plan.date, plan.publisher].filter(Boolean).join(' · ')), h('h1', {tabindex: '-1'}, plan.title || plan.key), h('p', {class: 'path'}, plan.path), recognised(p) ? h('p', {class: 'note recognised'}, recognised(p)) : null,
      isRead(p) ? h('dl', {class: 'figures small'}, ...[['coverage', percent(sum.coverage)], ['covered', sum.covered], ['partial', sum.partial], ['missing', sum.missing], ['reassigned', sum.reassigned], ['changed', sum.changed], ['uncertain', sum.uncertain], ['added', plan.addedMeasures + plan.addedDuties]]
        .map(([name, value]) => h('div', {class: `figure f-${name}`}, h('dt', null, t(name)), h('dd', null, String(value))))) : null));
  const problems = plan.problems.length ? h('section', {class: 'card', id: 'problems'}, h('h2', null, t('problems-title', plan.problems.length)), problemTable(plan.problems)) : null;
  if (!isRead(p)) {
    host.append(h('p', null, obstacle(p)), problems ?? '');
    return {title: plan.key};
  }
  const body = h('div', null, h('p', {class: 'quiet', role: 'status'}, t('loading')));
  host.append(body);
  const details = await planDetails(p);
  const carried = carriedBy(p, details);
  const tree = h('ol', {class: 'tree'});
  const kinds = details.clauses.map((clause, c) => kindOf(clause, carried[c]));
  const counts = Object.fromEntries(['evidence', 'added', 'organisation', 'unused', 'frame'].map(kind => [kind, kinds.filter(k => k.has(kind)).length]));
  fill(body, h('div', {class: 'plan-grid'},
    h('section', {'aria-labelledby': 'h-tree'}, h('div', {class: 'tree-head'}, h('h2', {id: 'h-tree'}, t('clauses')),
      choice(t('show'), [['', t('any')], ...['evidence', 'added', 'organisation', 'unused'].map(kind => [kind, `${t(`clause-${kind}`)} (${counts[kind]})`])], '', kind => tree.querySelectorAll('li').forEach((li, c) => { li.hidden = kind !== '' && !kinds[c].has(kind); }))),
      h('ul', {class: 'legend'}, h('li', null, h('mark', null, t('clause-evidence'))), h('li', null, h('ins', null, t('clause-added'))), h('li', null, h('span', {class: 'org'}, t('clause-organisation'))), h('li', null, h('span', {class: 'unused'}, t('clause-unused')))),
      tree),
    h('div', {class: 'plan-side'}, gaps(p), additions(p, details), targets(p, details), problems)));
  fill(tree, details.clauses.map((clause, c) => clauseItem(p, clause, c, carried[c], kinds[c])));
  const wanted = clauseText === undefined ? null : tree.children[Number(clauseText)];
  if (wanted) {
    wanted.classList.add('wanted');
    wanted.tabIndex = -1;
  }
  return {title: plan.title || plan.key, focus: wanted ? () => { wanted.scrollIntoView({block: 'center'}); wanted.focus({preventScroll: true}); } : undefined};
}

// For each clause: the measures it is evidence of, and the spans of evidence, additions and organisation in it.
function carriedBy(p, details) {
  const carried = details.clauses.map(() => ({measures: new Set(), evidence: [], added: [], organisation: []}));
  const span = passage => [passage.start, passage.start + passage.length];
  details.measures.forEach((finding, m) => finding.duties.forEach(duty => (duty.evidence ?? []).forEach(passage => {
    if (passage.clause < 0) return;
    carried[passage.clause].measures.add(m);
    carried[passage.clause].evidence.push(span(passage));
  })));
  for (const {place} of details.added ?? []) if (place.clause >= 0) carried[place.clause].added.push(span(place));
  for (const {place} of details.local ?? []) if (place.clause >= 0) carried[place.clause].organisation.push(span(place));
  return carried;
}

function kindOf(clause, {measures, added, organisation}) {
  const kinds = new Set();
  if (measures.size) kinds.add('evidence');
  if (added.length) kinds.add('added');
  if (organisation.length || clause.kind === 'member-list') kinds.add('organisation');
  if (kinds.size === 0) kinds.add(FRAME.includes(clause.kind) || !hasOwnText(clause) ? 'frame' : 'unused');
  return kinds;
}

function clauseItem(p, clause, c, carry, kinds) {
  const measures = [...carry.measures];
  const tag = m => h('a', {class: `tag s-${STATUS_NAMES[statusOf(p, m)]}`, href: `#/cell/${p}/${model.baseline.measures[m].id}`, title: model.baseline.measures[m].title}, h('span', {'aria-hidden': 'true'}, SIGNS[statusOf(p, m)]), model.baseline.measures[m].title);
  return h('li', {class: `clause k-${clause.kind} d${Math.min(clause.depth, 7)}${kinds.has('unused') ? ' is-unused' : ''}`, id: `clause-${c}`},
    h('span', {class: 'at', title: clause.page ? t('page-line', clause.page, clause.line) : t('line', clause.line)}, clause.page ? `${clause.page}/${clause.line}` : String(clause.line)),
    h('div', null, h('p', {class: 'clause-text'}, painted(clause, carry)),
    h('p', {class: 'clause-foot'},
      clause.leads ? h('span', {class: 'units-line'}, `${t(clause.form === 'undivided' ? 'responsible' : 'leads')} ${list(clause.leads)}`) : null,
      clause.supports ? h('span', {class: 'units-line'}, `${t('supports')} ${list(clause.supports)}`) : null,
      kinds.has('unused') ? h('span', {class: 'unused'}, t('clause-unused')) : null, kinds.has('organisation') ? h('span', {class: 'org'}, t('clause-organisation')) : null,
      measures.slice(0, FEW_TAGS).map(tag), measures.length > FEW_TAGS ? h('details', {class: 'more-tags'}, h('summary', null, t('more', measures.length - FEW_TAGS)), measures.slice(FEW_TAGS).map(tag)) : null)));
}

// The clause's words, each run inside what it carries: evidence, addition, organisation, or several; the head is bold.
function painted(clause, {evidence, added, organisation}) {
  const paint = new Uint8Array(clause.text.length);
  for (const [bit, spans] of [[1, evidence], [2, added], [4, organisation]])
    for (const [from, to] of spans) for (let i = from; i < to; i++) paint[i] |= bit;
  const parts = [];
  for (let start = 0; start < clause.text.length;) {
    let end = start + 1;
    while (end < clause.text.length && paint[end] === paint[start] && (end < clause.head) === (start < clause.head)) end++;
    let words = clause.text.slice(start, end).replaceAll('\t', ' │ ');
    if (start < clause.head) words = h('b', {class: end === clause.head ? 'head-end' : null}, words);
    if (paint[start] & 4) words = h('span', {class: 'org'}, words);
    if (paint[start] & 2) words = h('ins', null, words);
    if (paint[start] & 1) words = h('mark', null, words);
    parts.push(words);
    start = end;
  }
  return parts;
}

function gaps(p) {
  const missing = model.baseline.measures.flatMap((_, m) => statusOf(p, m) === MISSING ? [m] : []);
  const moved = model.baseline.measures.flatMap((_, m) => reassignedOf(p, m) === true && statusOf(p, m) !== MISSING ? [m] : []);
  const item = m => h('li', null, h('a', {href: `#/cell/${p}/${model.baseline.measures[m].id}`}, model.baseline.measures[m].title));
  const card = (title, items) => h('details', {class: 'card', open: items.length <= 30}, h('summary', null, h('h2', null, title)), items.length ? h('ul', {class: 'plain-list'}, items.map(item)) : h('p', {class: 'quiet'}, t('none')));
  return [card(t('missing-title', missing.length), missing), card(t('moved-title', moved.length), moved)];
}

function additions(p, details) {
  const added = details.added ?? [];
  return h('details', {class: 'card', open: true}, h('summary', null, h('h2', null, t('added-title', added.length))), added.length === 0 ? h('p', {class: 'quiet'}, t('none')) : h('ol', {class: 'additions'}, added.map(({kind, place, leads}) => h('li', null,
    h('p', {class: 'quote'}, passageText(details, place)),
    h('p', {class: 'clause-foot'}, h('a', {class: 'place', href: `#/plan/${p}/${place.clause}`}, place.locator, h('span', {class: 'at'}, placeOf(place))), h('span', {class: 'tag'}, t(`added-${kind}`)), leads ? h('span', {class: 'units-line'}, list(leads.map(unitName))) : null)))));
}

function targets(p, details) {
  const all = details.targets ?? [], own = all.filter(target => target.place), lost = all.filter(target => target.change === 'dropped');
  const item = target => h('li', null, h('b', null, inBoth(target.phrase)), target.words ? h('span', {class: 'quiet'}, ` ${t('quoted', target.words)}`) : null,
    target.statement ? h('p', {class: 'quote small'}, target.statement) : null,
    h('p', {class: 'clause-foot'}, target.place ? h('a', {class: 'place', href: `#/plan/${p}/${target.place.clause}`}, target.place.locator, h('span', {class: 'at'}, placeOf(target.place))) : null,
      target.measure && model.measureIndex.has(target.measure) ? h('a', {href: `#/cell/${p}/${target.measure}`}, model.baseline.measures[model.measureIndex.get(target.measure)].title) : null,
      target.baseline ? h('span', {class: 'tag'}, t('baseline-says', inBoth(target.baseline))) : null, target.withoutUnit ? h('span', {class: 'tag'}, t('nobody')) : null,
      target.leads ? h('span', {class: 'units-line'}, list(target.leads)) : null));
  return h('details', {class: 'card', open: own.length <= 12}, h('summary', null, h('h2', null, t('targets-title', own.length))), own.length + lost.length === 0 ? h('p', {class: 'quiet'}, t('none')) : [
    h('ol', {class: 'additions'}, own.map(item)), lost.length ? [h('p', {class: 'note'}, t('targets-lost')), h('ul', {class: 'additions'}, lost.map(item))] : null]);
}

function problemTable(problems) {
  return h('ul', {class: 'plain-list problems'}, problems.map(problem => h('li', null, h('span', {class: `tag sev-${problem.severity}`}, t(`severity-${problem.severity}`)), h('code', null, problem.code), ' ', inBoth(problem),
    problem.line > 0 ? h('span', {class: 'at'}, ` ${placeOf(problem)}`) : null)));
}

// --- all plans -----------------------------------------------------------------------------------------------------------

const PLAN_COLUMNS = ['name', 'level', 'coverage', 'covered', 'partial', 'missing', 'reassigned', 'changed', 'uncertain', 'added', 'warnings'];
const planOrder = {column: 'coverage', down: true};

export function plansView(host) {
  const rows = model.plans.map((plan, p) => ({
    p, ...planSummary(p), name: planName(p), level: LEVELS.indexOf(plan.level), added: plan.addedMeasures + plan.addedDuties, warnings: plan.problems.filter(problem => problem.severity !== 'info').length,
  }));
  const tableHost = h('div', {class: 'wide-host', tabindex: '0', role: 'region', 'aria-label': t('plans')});
  host.append(h('h1', {tabindex: '-1'}, t('plans-title', rows.length)), tableHost);
  draw();
  return {title: t('plans')};

  function draw() {
    const {column, down} = planOrder;
    const sorted = [...rows].sort((a, b) => (typeof a[column] === 'string' ? a[column].localeCompare(b[column], 'zh') : a[column] - b[column]) * (down ? -1 : 1) || a.p - b.p);
    const header = name => h('th', {scope: 'col', class: name === 'name' || name === 'level' ? '' : 'num', 'aria-sort': name === column ? (down ? 'descending' : 'ascending') : 'none'},
      button([t(name === 'name' ? 'plan' : name), name === column ? (down ? ' ↓' : ' ↑') : ''], () => { planOrder.down = name === column ? !down : name !== 'name' && name !== 'level'; planOrder.column = name; draw(); tableHost.querySelector(`[data-column=${name}]`).focus(); }, {class: 'sort', 'data-column': name}));
    fill(tableHost, h('table', {class: 'list'}, h('thead', null, h('tr', null, PLAN_COLUMNS.map(header))), h('tbody', null, sorted.map(row => h('tr', null,
      h('th', {scope: 'row'}, h('a', {href: `#/plan/${row.p}`}, row.name), h('small', null, model.plans[row.p].title || model.plans[row.p].path), recognised(row.p) ? h('small', {class: 'recognised'}, recognised(row.p)) : null), h('td', null, levelName(model.plans[row.p].level)),
      isRead(row.p) ? [h('td', {class: 'num'}, bar(row.coverage), percent(row.coverage)), PLAN_COLUMNS.slice(3).map(name => h('td', {class: 'num'}, String(row[name])))]
        : h('td', {colspan: String(PLAN_COLUMNS.length - 2)}, obstacle(row.p)))))));
  }
}
