// Language and colours, kept in the browser where it allows it.
import { model } from './model.js';
import { STRINGS } from './strings.js';

export const settings = {language: 'en', theme: 'auto'};

// Storage may be forbidden (private windows, some pages from disk): then the page just does not remember.
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function openSettings() {
  settings.language = remembered('atdiff.language') ?? model.language ?? 'en';
  settings.theme = remembered('atdiff.theme') ?? 'auto';
  showSettings();
}

function showSettings() {
  document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.theme = settings.theme;
}

export function set(name, value) {
  settings[name] = value;
  remember(`atdiff.${name}`, value);
  showSettings();
}

const chinese = () => settings.language === 'zh';

// The words for a key in the page's language, with {0}, {1} replaced; {0|plan|plans} is the first word for 1, the second for any other number.
export function t(key, ...values) {
  const words = STRINGS[key];
  if (!words) throw new Error(`no words for ${key}`);
  return words[chinese() ? 1 : 0].replace(/\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, i, one, many) => many === undefined ? values[i] ?? '' : Number(values[i]) === 1 ? one : many);
}

export const inBoth = words => chinese() ? words.zh : words.en;
// As in the other reports: all but all is not all, and next to nothing is not nothing.
export const percent = value => value === null ? '–' : `${value > 0 && value < 1 ? Math.min(99, Math.max(1, Math.round(value * 100))) : Math.round(value * 100)}%`;
export const list = items => items.join(chinese() ? '、' : ', ');
export const levelName = level => t(`level-${level}`);
export const functionName = i => model.functions[i] ? (chinese() ? model.functions[i].zh : model.functions[i].en) : '';
export const unitName = id => model.functionIndex.has(id) ? functionName(model.functionIndex.get(id)) : id;

// A plan's place, else its title, else its file.
export function placeName(p) {
  const plan = model.plans[p];
  return plan.region || plan.title || plan.key;
}

// A plan in a few words: its place, with its file where other plans have the same, as in the other reports.
export const planName = p => model.plans[p].name ?? placeName(p);

// What tells plans of one place apart where there is no room for a file's name: the year of issue, or else a number. Empty for a plan alone.
export function placeMark(p) {
  model.placeMarks ??= marksOf(model.plans.flatMap((plan, i) => plan.name ? [i] : []));
  return model.placeMarks.get(p) ?? '';
}

function marksOf(plans) {
  const marks = new Map(), places = new Map();
  for (const p of plans) places.set(placeName(p), [...places.get(placeName(p)) ?? [], p]);
  for (const alike of places.values()) {
    const years = alike.map(p => model.plans[p].date.slice(0, 4));
    const tell = years.every((year, i) => year && years.indexOf(year) === i);
    alike.forEach((p, i) => marks.set(p, tell ? years[i] : `(${i + 1})`));
  }
  return marks;
}

// Why there is nothing to compare in a plan.
export const obstacle = p => t(model.plans[p].nature === 'plan' ? 'not-read' : `nature-${model.plans[p].nature}`);

// That the words of a plan were recognised on scanned pages, and how surely; null if they were not.
export function recognised(p) {
  const problem = model.plans[p].problems.find(({code}) => code === 'AT1220');
  return problem ? inBoth(problem) : null;
}

// A place in the plan's file.
export function placeOf(passage) {
  return (passage.page ? t('page-line', passage.page, passage.line) : t('line', passage.line)) + (passage.weak ? t('place-weak') : '');
}
