// Deciding: the duties that the judge is least sure of, one after the other.
import { h, fill, button, choice } from './dom.js';
import { model, dutyConfidence, dutyGain, dutyDecidedByFile, isRead, planDetails, dutyStatusOf, SURE } from './model.js';
import { t, planName, levelName, percent } from './settings.js';
import { decisionOn, decisionsCsv, loadCsv, forgetAll, madeHere, keptInBrowser } from './decisions.js';
import { decisionForm, decidedWords, coderField, quick, hasDraft } from './deciding-form.js';
import { dutyRow, markKey } from './wording.js';
import { units } from './comparison.js';
import { SIGNS, STATUS_NAMES, bar } from './heatmap.js';

const LISTED = 200;
const queueView = {plan: '', which: 'unsure', at: null};

const isDone = ({p, m, d}) => decisionOn(p, m, d) !== null || decisionOn(p, m, null) !== null || dutyDecidedByFile(p, m, d);

// Those first that gain most, in the order of `atdiff review`. It does not depend on decisions, so that deciding does not move the list under the hand.
function queue() {
  const items = [];
  for (let p = 0; p < model.plansCount; p++) {
    if (!isRead(p) || (queueView.plan !== '' && Number(queueView.plan) !== p)) continue;
    for (let m = 0; m < model.measuresCount; m++)
      for (let d = 0; d < model.baseline.measures[m].duties.length; d++) {
        const sure = dutyConfidence(p, m, d);
        if (queueView.which === 'all' || sure < SURE) items.push({p, m, d, sure, gain: dutyGain(p, m, d)});
      }
  }
  return items.sort((a, b) => b.gain - a.gain || a.p - b.p || a.m - b.m || a.d - b.d);
}

export async function review(host) {
  let items = queue();
  const listHost = h('ol', {class: 'queue', 'aria-label': t('queue')}), itemHost = h('section', {class: 'queue-item', 'aria-live': 'polite'}), progress = h('div', {class: 'progress'}), status = h('p', {role: 'status', class: 'note'});
  const file = h('input', {type: 'file', accept: '.csv,text/csv', class: 'sr', 'aria-label': t('load-csv'), onchange: load});
  const forgetting = button(t('forget-all'), forget, {class: 'link', id: 'forget-all'});
  host.append(h('header', {class: 'review-head'}, h('div', null, h('h1', {tabindex: '-1'}, t('deciding')), h('p', {class: 'note'}, t('deciding-note'))),
    h('div', {class: 'row'}, button(t('save-csv'), save, {class: 'primary', id: 'save-csv'}), h('label', {class: 'button file'}, t('load-csv'), file), forgetting)),
    h('div', {class: 'filters'}, choice(t('plan'), [['', t('any')], ...model.plans.map((_, p) => [String(p), planName(p)])], queueView.plan, value => { queueView.plan = value; restart(); }),
      choice(t('which'), [['unsure', t('which-unsure')], ['all', t('which-all')]], queueView.which, value => { queueView.which = value; restart(); }), coderField()),
    progress, status, h('div', {class: 'queue-grid'}, listHost, itemHost));
  if (queueView.at === null || !items.some(same(queueView.at))) queueView.at = items.find(item => !isDone(item)) ?? items[0] ?? null;
  drawList();
  await drawItem();
  return {title: t('deciding'), key, update() { drawList(); drawItem(); }};

  function restart() {
    items = queue();
    queueView.at = items.find(item => !isDone(item)) ?? items[0] ?? null;
    drawList();
    drawItem();
  }

  function same(a) {
    return b => a.p === b.p && a.m === b.m && a.d === b.d;
  }

  function drawList() {
    const done = items.filter(isDone).length, held = listHost.contains(document.activeElement);
    forgetting.disabled = !madeHere();
    fill(progress, bar(items.length ? done / items.length : 1, {role: 'progressbar', 'aria-valuenow': String(done), 'aria-valuemin': '0', 'aria-valuemax': String(items.length), 'aria-label': t('progress')}),
      h('span', null, t('progress-words', done, items.length, percent(items.length ? done / items.length : 1))), madeHere() ? h('span', {class: 'quiet'}, t(keptInBrowser ? 'kept-here' : 'not-kept', madeHere())) : null);
    const at = items.findIndex(same(queueView.at ?? {})), from = Math.max(0, Math.min(at - LISTED / 2, items.length - LISTED));
    fill(listHost, items.slice(from, from + LISTED).map(item => h('li', {class: `${isDone(item) ? 'done' : ''}${queueView.at && same(queueView.at)(item) ? ' here' : ''}`},
      button([h('span', {class: `hm-cell s-${STATUS_NAMES[dutyStatusOf(item.p, item.m, item.d)]}`, 'aria-hidden': 'true'}, isDone(item) ? '✓' : SIGNS[dutyStatusOf(item.p, item.m, item.d)]),
        h('span', {class: 'queue-words'}, model.baseline.measures[item.m].title, h('small', null, `${planName(item.p)} · ${t('duty-no', item.d + 1)}`)), h('span', {class: 'num'}, percent(item.sure))],
      () => open(item), {'aria-current': queueView.at && same(queueView.at)(item) ? 'true' : null}))));
    if (items.length > LISTED) listHost.append(h('li', {class: 'quiet'}, t('listed', LISTED, items.length)));
    const here = listHost.querySelector('.here');
    if (here && held) here.querySelector('button').focus({preventScroll: true});
    if (here) listHost.scrollTop = Math.max(0, here.offsetTop - listHost.clientHeight / 2);
  }

  async function open(item) {
    queueView.at = item;
    drawList();
    await drawItem();
  }

  async function drawItem() {
    const item = queueView.at;
    if (!item) { fill(itemHost, h('p', {class: 'quiet'}, t('queue-empty'))); return; }
    const {p, m, d} = item, measure = model.baseline.measures[m], details = await planDetails(p);
    if (queueView.at !== item) return;
    // What had the focus is drawn anew: it goes to the same button, or else to the heading.
    const held = itemHost.contains(document.activeElement) ? document.activeElement.dataset.quick ?? 'heading' : null;
    fill(itemHost, h('p', {class: 'kicker'}, `${measure.locator} · ${measure.id} · ${t('duty-no', d + 1)}`),
      h('h2', {tabindex: '-1', 'data-quick': 'heading'}, h('a', {href: `#/cell/${p}/${measure.id}`}, measure.whole ?? measure.title), h('span', {class: 'in-plan'}, planName(p), h('small', null, levelName(model.plans[p].level)))),
      markKey(), dutyRow(p, m, d, details, null, true),
      h('div', {class: 'row quick'}, ...[['confirm', '', 'C'], ['reject', '', 'R'], ['status', 'present', '2'], ['status', 'partial', '1'], ['status', 'absent', '0']].map(([kind, set, letter]) =>
        button([set ? t(`set-${set}`) : t(`do-${kind}`), h('kbd', null, letter)], () => now(kind, set), {'data-quick': kind + set})), button([t('next'), h('kbd', null, 'N')], () => step(1), {class: 'link', 'data-quick': 'next'}), button([t('previous'), h('kbd', null, 'P')], () => step(-1), {class: 'link', 'data-quick': 'previous'})),
      decidedWords(p, m, d, details), h('details', {open: hasDraft(p, m, d)}, h('summary', null, t('more-decisions')), decisionForm(p, m, d, details, decided => { if (decided) after(); else { drawList(); drawItem(); } })), h('details', null, h('summary', null, t('units')), units(p, m, details.measures[m])));
    if (held) itemHost.querySelector(`[data-quick=${held}]`).focus({preventScroll: true});
  }

  async function now(kind, set) {
    const {p, m, d} = queueView.at;
    quick(p, m, d, await planDetails(p), kind, set);
    after();
  }

  // On to the next one that is open.
  function after() {
    const at = items.findIndex(same(queueView.at));
    const next = [...items.slice(at + 1), ...items.slice(0, at)].find(item => !isDone(item));
    if (next) open(next);
    else { drawList(); drawItem(); }
  }

  function step(by) {
    const at = items.findIndex(same(queueView.at)) + by;
    if (items[at]) open(items[at]);
  }

  function key(e) {
    if (!queueView.at || e.ctrlKey || e.metaKey || e.altKey) return;
    const action = {c: () => now('confirm', ''), r: () => now('reject', ''), 2: () => now('status', 'present'), 1: () => now('status', 'partial'), 0: () => now('status', 'absent'), n: () => step(1), p: () => step(-1)}[e.key.toLowerCase()];
    if (action) { e.preventDefault(); action(); }
  }

  async function save() {
    const url = URL.createObjectURL(new Blob([await decisionsCsv()], {type: 'text/csv;charset=utf-8'}));
    h('a', {href: url, download: 'decisions.csv'}).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    status.textContent = t('saved-csv');
  }

  async function load() {
    if (!file.files.length) return;
    const {taken, refused} = loadCsv(await file.files[0].text());
    file.value = '';
    status.textContent = refused.length ? t('loaded-some', taken, refused.length, refused.slice(0, 5).join(', ')) : t('loaded', taken);
    drawList();
    await drawItem();
  }

  function forget() {
    if (confirm(t('forget-question', madeHere()))) { forgetAll(); drawList(); drawItem(); document.getElementById('save-csv').focus(); }
  }
}
