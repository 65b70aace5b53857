// Opens the page: data, settings, decisions; then shows the view that the address names.
import { h, fill, button } from './dom.js';
import { model, openModel } from './model.js';
import { t, settings, set, openSettings } from './settings.js';
import { openDecisions, onDecisions, madeHere } from './decisions.js';
import { overview } from './overview.js';
import { comparison, notFound } from './comparison.js';
import { sideBySide } from './side-by-side.js';
import { planView, plansView } from './plan-view.js';
import { unitView, unitsView } from './unit-view.js';
import { review } from './review.js';
import { acrossView } from './across.js';
import { preparePrint, endPrint } from './print.js';

const VIEWS = {'': overview, cell: comparison, measure: sideBySide, plan: planView, plans: plansView, unit: unitView, units: unitsView, deciding: review, across: acrossView};
const TABS = {'': '', cell: '', measure: '', plan: 'plans', plans: 'plans', unit: 'units', units: 'units', deciding: 'deciding', across: 'across'};
const THEMES = {auto: '◩', light: '☀', dark: '☾'};

const app = document.getElementById('app');
let current = {}, shown = 0, keepFocus = false;

function go(path, {keep = false} = {}) {
  keepFocus = keep;
  location.hash = `#/${path}`;
}

function frame(name) {
  const tab = (key, words, count) => h('a', {href: `#/${key}`, 'aria-current': TABS[name] === key ? 'page' : null}, words, count ? h('span', {class: 'count-badge'}, String(count)) : null);
  const next = {auto: 'light', light: 'dark', dark: 'auto'}[settings.theme];
  return h('header', {class: 'bar-top'}, h('a', {class: 'skip', href: '#main', onclick: e => { e.preventDefault(); document.getElementById('main').focus(); }}, t('skip')),
    h('a', {class: 'brand', href: '#/'}, 'atdiff', h('span', null, t('brand'))),
    h('nav', {'aria-label': t('views')}, tab('', t('overview')), tab('plans', t('plans')), tab('units', t('units')), model.across?.length ? tab('across', t('across')) : null, tab('deciding', t('deciding'), madeHere())),
    h('div', {class: 'tools'}, button(settings.language === 'zh' ? 'English' : '中文', () => { set('language', settings.language === 'zh' ? 'en' : 'zh'); show(); }, {class: 'tool', lang: settings.language === 'zh' ? 'en' : 'zh-CN', id: 'language'}),
      button([h('span', {'aria-hidden': 'true'}, THEMES[settings.theme]), h('span', {class: 'sr'}, t('theme', t(`theme-${settings.theme}`)))], () => { set('theme', next); show(); }, {class: 'tool', id: 'theme', title: t('theme', t(`theme-${settings.theme}`))})));
}

// The parts of the address after #/, without what a link from elsewhere may have put behind a question mark.
function route() {
  return location.hash.replace(/^#\/?/, '').replace(/\?.*$/, '').split('/').map(part => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

// Views that load details are drawn outside the document first, so that what was there stays until they are whole.
async function show() {
  const own = ++shown, [name, ...parts] = route();
  const focused = document.activeElement?.id;
  current.leave?.();
  current = {};
  const main = h('main', {id: 'main', tabindex: '-1', class: `view-${name || 'overview'}`});
  const make = VIEWS[name] ?? notFound;
  const inPlace = make === overview;
  if (inPlace) fill(app, frame(name), main, footer());
  let result;
  try {
    result = await make(main, go, ...parts);
  } catch (error) {
    fill(main, h('h1', {tabindex: '-1'}, t('failed')), h('p', null, String(error?.message ?? error)));
    result = {};
  }
  if (own !== shown) { result.leave?.(); return; }
  if (!inPlace) fill(app, frame(name), main, footer());
  current = result;
  document.title = [result.title, t('page-title')].filter(Boolean).join(' · ');
  if (current.focus && !firstShow) current.focus();
  else if (focused === 'language' || focused === 'theme') document.getElementById(focused).focus();
  else if (!firstShow) {
    if (!keepFocus) scrollTo(0, 0);
    main.querySelector('h1')?.focus({preventScroll: true});
  } else if (current.focus && name === 'plan') current.focus();
  firstShow = keepFocus = false;
}

let firstShow = true;

function footer() {
  return h('footer', {class: 'bar-bottom'}, h('p', null, t('cite', model.tool, model.baseline.name, model.baseline.workingEdition ? t('working-edition-short') : '')), h('p', null, t('footer')));
}

document.addEventListener('keydown', e => {
  const typing = e.target.closest?.('input, select, textarea, form, [role=grid], .hm');
  if (!typing && !e.ctrlKey && !e.metaKey && !e.altKey) current.key?.(e);
});
addEventListener('hashchange', show);
addEventListener('beforeprint', () => preparePrint(route()[0] === ''));
addEventListener('afterprint', endPrint);

try {
  await openModel();
  openSettings();
  openDecisions();
  onDecisions(() => document.querySelector('.bar-top')?.replaceWith(frame(route()[0])));
  await show();
  document.documentElement.dataset.ready = 'true';
  performance.mark('ready');
} catch (error) {
  fill(app, h('p', {class: 'boot', role: 'alert'}, `${error?.message ?? error}`));
}
