// What a researcher decides: kept in the browser, saved as the CSV that --decisions reads, loaded from such a CSV.
import { model, applyDecisions, decidedByFile, dutyDecidedByFile, planDetails, dutyStatusOf, statusOf, MISSING, PARTIAL, COVERED } from './model.js';
import { remember, remembered } from './settings.js';

export const COLUMNS = ['plan', 'measure', 'duty', 'decision', 'locator', 'status', 'fingerprint', 'coder', 'note'];
const KINDS = ['confirm', 'reject', 'redirect', 'status'];
const DUTY_STATUS = {absent: 0, partial: 1, present: 2, missing: 0, covered: 2};
export const DUTY_WORDS = ['absent', 'partial', 'present'];
const CELL_WORDS = {[MISSING]: 'missing', [PARTIAL]: 'partial', [COVERED]: 'covered'};

// By "plan/measure/duty" in indexes ("plan/measure/" for a whole measure), in the order they were made.
const made = new Map();
const listeners = new Set();

export const keyOf = (p, m, d) => `${p}/${m}/${d === null ? '' : d + 1}`;
export const decisionOn = (p, m, d) => made.get(keyOf(p, m, d)) ?? null;
export const madeHere = () => made.size;
export const onDecisions = listener => listeners.add(listener);
const storageKey = () => `atdiff.decisions.${model.id}`;

export function openDecisions() {
  try {
    for (const row of JSON.parse(remembered(storageKey()) ?? '[]')) take(row);
  } catch {
    // What another page or an older edition left there is no reason not to open.
  }
  made.forEach((_, key) => relay(Number(key.split('/')[0])));
}

// A row with the columns' names as keys; false if it is about nothing here.
function take(row) {
  const m = model.measureIndex.get(row.measure), d = row.duty ? Number(row.duty) - 1 : null;
  if (m === undefined || !KINDS.includes(row.decision)) return 0;
  if (d !== null && !(d >= 0 && d < model.baseline.measures[m].duties.length)) return 0;
  const plans = plansOf(row.plan ?? '');
  for (const p of plans) {
    made.delete(keyOf(p, m, d));
    made.set(keyOf(p, m, d), {
      kind: row.decision, locator: row.locator ?? '', status: DUTY_STATUS[row.status] === undefined ? '' : row.status,
      fingerprint: (row.fingerprint ?? '').replace(/^'/, ''), coder: row.coder ?? '', note: row.note ?? '',
    });
  }
  return plans.length;
}

// As the tool does: the path, its end, or every plan where none is named.
function plansOf(name) {
  const wanted = name.replaceAll('\\', '/');
  return model.plans.flatMap((plan, p) => {
    const path = plan.path.replaceAll('\\', '/');
    return wanted === '' || path === wanted || path.endsWith(`/${wanted}`) ? [p] : [];
  });
}

function relay(p) {
  const statuses = new Map();
  for (const [key, decision] of made) {
    const [plan, ...rest] = key.split('/');
    if (Number(plan) === p) statuses.set(rest.join('/'), statusAfter(decision));
  }
  applyDecisions(p, statuses);
}

function statusAfter({kind, status}) {
  if (kind === 'confirm') return null;
  if (kind === 'reject') return 0;
  return status ? DUTY_STATUS[status] : 2;
}

export function decide(p, m, d, decision) {
  made.delete(keyOf(p, m, d));
  if (decision) made.set(keyOf(p, m, d), decision);
  relay(p);
  changed();
}

export function forgetAll() {
  const plans = new Set([...made.keys()].map(key => Number(key.split('/')[0])));
  made.clear();
  plans.forEach(relay);
  changed();
}

export let keptInBrowser = true;

function changed() {
  keptInBrowser = remember(storageKey(), made.size ? JSON.stringify([...made].map(rowOf)) : null);
  listeners.forEach(listener => listener());
}

function rowOf([key, decision]) {
  const [p, m, d] = key.split('/');
  return {plan: model.plans[p].key, measure: model.baseline.measures[m].id, duty: d, decision: decision.kind, ...decision};
}

// --- CSV -------------------------------------------------------------------------------------------------------------

// All decisions as CSV: those that the page was made with, then those made here, which go before them.
export async function decisionsCsv() {
  const rows = [...await fromFile(), ...[...made].map(rowOf)];
  const cell = value => /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return '\ufeff' + [COLUMNS, ...rows.map(row => COLUMNS.map(column => cell(column === 'fingerprint' ? code(row[column] ?? '') : String(row[column] ?? ''))))].map(row => row.join(',') + '\r\n').join('');
}

// A spreadsheet would take a fingerprint of digits for a number and save it with fifteen of them.
const code = text => /^\d+(e\d+)?$/i.test(text) ? `'${text}` : text;

// The page knows of those its mark, its outcome and its evidence; that says the same as the row it came from.
async function fromFile() {
  const rows = [];
  for (let p = 0; p < model.plansCount; p++) {
    const marked = model.baseline.measures.map((_, m) => m).filter(m => decidedByFile(p, m));
    if (marked.length === 0) continue;
    const details = await planDetails(p);
    for (const m of marked) {
      const finding = details.measures[m], row = {plan: model.plans[p].key, measure: model.baseline.measures[m].id};
      if (finding.decided && !made.has(keyOf(p, m, null)))
        rows.push({...row, duty: '', ...outcome(finding.decided, finding, CELL_WORDS[statusOf(p, m)], finding.duties[0])});
      finding.duties.forEach((duty, d) => {
        const own = duty.decided && !sameMark(duty.decided, finding.decided);
        if (own && dutyDecidedByFile(p, m, d) && !made.has(keyOf(p, m, d)))
          rows.push({...row, duty: d + 1, ...outcome(duty.decided, duty, DUTY_WORDS[dutyStatusOf(p, m, d)], duty)});
      });
    }
  }
  return rows;
}

const sameMark = (a, b) => b && a.kind === b.kind && a.coder === b.coder && a.note === b.note;

function outcome(mark, {fingerprint}, status, duty) {
  return {
    decision: mark.kind, coder: mark.coder, note: mark.note, fingerprint,
    status: mark.kind === 'status' || mark.kind === 'redirect' ? status : '',
    locator: mark.kind === 'redirect' ? duty.evidence?.[0].locator ?? '' : '',
  };
}

// Takes the rows of a decision file; says how many were about this page, and which lines were not.
export function loadCsv(text) {
  const [header, ...rows] = csvRows(text.replace(/^\ufeff/, ''));
  const names = (header ?? []).map(name => name.trim().toLowerCase());
  if (!names.includes('measure') || !names.includes('decision')) return {taken: 0, refused: [1]};
  let taken = 0;
  const refused = [];
  rows.forEach((cells, i) => {
    const row = Object.fromEntries(names.map((name, c) => [name, (cells[c] ?? '').trim()]));
    row.decision = row.decision.toLowerCase();
    row.status = (row.status ?? '').toLowerCase();
    if (take(row) > 0) taken++;
    else refused.push(i + 2);
  });
  new Set([...made.keys()].map(key => Number(key.split('/')[0]))).forEach(relay);
  changed();
  return {taken, refused};
}

// RFC 4180: cells in quotation marks may hold commas, line breaks and doubled quotation marks.
export function csvRows(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      row = []; cell = '';
    } else cell += c;
  }
  if (cell !== '' || row.length) rows.push([...row, cell]);
  return rows.filter(cells => cells.some(value => value !== ''));
}

// Whether the text that a decision was made on is another one now; such a decision is not applied by the tool.
export const isStale = (decision, fingerprint) => decision.fingerprint !== '' && decision.fingerprint !== fingerprint;
