// One measure in several plans side by side.
import { h, fill, button } from './dom.js';
import { model, statusOf, coverageOf, isRead, planDetails, passageText, changesAt, meanCoverage, dutyStatusOf, confidenceOf, unitsUncertain, COVERED, PARTIAL, MISSING } from './model.js';
import { t, percent, planName, levelName, placeOf, obstacle, recognised } from './settings.js';
import { SIGNS, STATUS_NAMES, changeWords } from './heatmap.js';
import { selection } from './overview.js';
import { compared, othersOf, badge, dutyBadge, confidence, markKey } from './wording.js';
import { notFound } from './comparison.js';

const AT_FIRST = 4, MOST = 12, FEW_TO_CHOOSE = 40;

// Whether the chooser stands open, once somebody has said so; the plan that was picked last and how far its list was scrolled: choosing goes on where it was.
const choosing = {open: null, picked: null, scroll: 0};

export async function sideBySide(host, go, measureId, plansText) {
  const m = model.measureIndex.get(measureId);
  if (m === undefined) return notFound(host);
  const measure = model.baseline.measures[m], {columns} = selection();
  const order = columns.length ? columns : model.plans.map((_, p) => p);
  const chosen = plansText ? plansText.split(',').map(Number).filter(p => model.plans[p]) : order.filter(isRead).slice(0, AT_FIRST);
  const section = model.baseline.sections[measure.section];
  const read = order.filter(isRead);
  const tableHost = h('div', {class: 'side-host', tabindex: '0', role: 'region', 'aria-label': t('side-by-side')}, h('p', {class: 'quiet'}, t('loading')));
  const counts = [COVERED, PARTIAL, MISSING].map(status => [status, read.filter(p => statusOf(p, m) === status).length]);
  host.append(h('nav', {class: 'crumbs', 'aria-label': t('path')}, h('a', {href: '#/'}, t('overview')), h('span', null, `${section.number}${section.title}`)),
    h('header', {class: 'cell-head'}, h('div', null, h('p', {class: 'kicker'}, `${measure.locator} · ${measure.id}`), h('h1', {tabindex: '-1'}, measure.whole ?? measure.title),
      h('p', {class: 'facts'}, counts.map(([status, count]) => badge(status, `${t(`status-${STATUS_NAMES[status]}`)} ${count}`)), h('span', null, `${t('mean')} ${percent(meanCoverage(read, [m]))}`)))),
    h('details', {class: 'chooser', open: choosing.open ?? model.plansCount <= FEW_TO_CHOOSE, ontoggle: e => { choosing.open = e.target.open; }}, h('summary', null, t('choose-plans', chosen.length, model.plansCount)),
      h('div', {class: 'choose', role: 'group', 'aria-label': t('choose-plans', chosen.length, model.plansCount)}, order.map(p => button([h('span', {class: `hm-cell s-${STATUS_NAMES[statusOf(p, m)]}`, 'aria-hidden': 'true'}, SIGNS[statusOf(p, m)]), planName(p)],
        () => toggle(p), {class: 'pick', 'data-p': p, 'aria-pressed': String(chosen.includes(p)), title: model.plans[p].title || model.plans[p].path})))),
    markKey(), tableHost);
  fill(tableHost, await table());
  const picked = choosing.picked;
  choosing.picked = null;
  return {title: measure.title, focus: picked === null ? undefined : () => {
    host.querySelector('.choose').scrollTop = choosing.scroll;
    host.querySelector(`.pick[data-p="${picked}"]`)?.focus({preventScroll: true});
  }};

  // As beside the comparison: the text does not show that these units are the measure's.
  function unsure(p) {
    return unitsUncertain(p, m) ? [' ', h('span', {class: 'tag'}, t('units-uncertain-short'))] : null;
  }

  function toggle(p) {
    const next = chosen.includes(p) ? chosen.filter(other => other !== p) : [...chosen, p].slice(-MOST);
    Object.assign(choosing, {picked: p, scroll: host.querySelector('.choose').scrollTop});
    go(`measure/${measure.id}/${next.join(',')}`, {keep: true});
  }

  async function table() {
    if (chosen.length === 0) return h('p', {class: 'quiet'}, t('choose-some'));
    const details = await Promise.all(chosen.map(p => planDetails(p)));
    const row = (name, cell) => h('tr', null, h('th', {scope: 'row'}, name), chosen.map((p, i) => h('td', null, isRead(p) ? cell(p, details[i]) : obstacle(p))));
    return h('table', {class: 'side', style: {'--plans': String(chosen.length)}},
      h('thead', null, h('tr', null, h('th', {scope: 'col'}, t('baseline')), chosen.map(p => h('th', {scope: 'col'}, h('a', {href: `#/cell/${p}/${measure.id}`}, planName(p)), h('small', null, levelName(model.plans[p].level)), recognised(p) ? h('small', {class: 'recognised'}, recognised(p)) : null)))),
      h('tbody', null,
        row(t('status'), p => h('p', {class: 'facts'}, badge(statusOf(p, m)), percent(coverageOf(p, m)), confidence(confidenceOf(p, m)))),
        measure.duties.map((text, d) => row([h('span', {class: 'duty-no'}, String(d + 1)), h('span', {class: 'quote'}, text)], (p, detail) => {
          const passages = detail.measures[m].duties[d].evidence ?? [];
          const sides = compared(text, passages.slice(0, 2).map(passage => passageText(detail, passage)), othersOf(m, d));
          return [dutyBadge(dutyStatusOf(p, m, d)), sides.passages.map((words, i) => h('div', {class: 'passage'}, h('p', {class: 'quote'}, words),
            h('a', {class: 'place', href: `#/plan/${p}/${passages[i].clause}`}, passages[i].locator, h('span', {class: 'at'}, placeOf(passages[i])))))];
        })),
        row([h('b', null, t('leads')), h('br', null), measure.leadNames.join('、') || t('nobody')], (p, detail) => [detail.measures[m].leads?.join('、') ?? h('span', {class: 'quiet'}, t('nobody')), unsure(p)]),
        row([h('b', null, t('supports')), h('br', null), measure.supportNames.join('、') || t('nobody')], (p, detail) => detail.measures[m].form === 'undivided' ? h('span', {class: 'quiet'}, t('undivided')) : detail.measures[m].supports?.join('、') ?? h('span', {class: 'quiet'}, t('nobody'))),
        row(t('unit-changes'), p => changesAt(p, m).length ? h('ul', {class: 'plain-list changes'}, changesAt(p, m).map(change => h('li', null, changeWords(change)))) : h('span', {class: 'quiet'}, t('none')))));
  }
}
