// The data of the page: the overview at once, a plan's details when they are asked for, and what decisions make of both.

export const MISSING = 0, PARTIAL = 1, COVERED = 2, NOT_READ = 3;
export const CHANGES = ['lead-dropped', 'lead-demoted', 'support-promoted', 'lead-added', 'support-dropped', 'support-added', 'unit-added'];
export const LEVELS = ['national', 'province', 'municipality', 'prefecture', 'district', 'county', 'township', 'unknown'];
// Statuses of confidence .9 or more were right in at least 95 of 100 cases; those below are worth a look.
export const SURE = 0.9;
const COVERED_FROM = 0.8, UNIT = 200, CELL = 4, DUTY = 3;

export const model = {};

async function unpacked(base64) {
  const packed = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json();
}

const bytes = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));

export async function openModel() {
  const data = await unpacked(document.getElementById('overview').textContent);
  if (data.schema !== 'atdiff-page/1') throw new Error(`unknown data: ${data.schema}`);
  const plans = data.plans.length, measures = data.baseline.measures.length;
  const cells = bytes(data.cells), duties = bytes(data.duties);
  const offsets = [0];
  for (const measure of data.baseline.measures) offsets.push(offsets[offsets.length - 1] + measure.duties.length);
  Object.assign(model, {
    ...data, plansCount: plans, measuresCount: measures, offsets, dutiesCount: offsets[measures], cells, dutyBytes: duties,
    status: new Uint8Array(plans * measures), coverage: new Float64Array(plans * measures), confidence: new Float64Array(plans * measures), decided: new Uint8Array(plans * measures), touched: new Uint8Array(plans * measures),
    dutyStatus: new Uint8Array(plans * offsets[measures]),
    measureIndex: new Map(data.baseline.measures.map((m, i) => [m.id, i])),
    planIndex: new Map(data.plans.map((p, i) => [p.key, i])),
    functionIndex: new Map(data.functions.map((f, i) => [f.id, i])),
    changesOf: data.plans.map(plan => {
      const byMeasure = new Map();
      for (let i = 0; i < plan.changes.length; i += 5) {
        const [m, kind, unit, before, after] = plan.changes.slice(i, i + 5);
        if (!byMeasure.has(m)) byMeasure.set(m, []);
        byMeasure.get(m).push({kind: CHANGES[kind], unit, before: before < 0 ? null : data.names[before], after: after < 0 ? null : data.names[after]});
      }
      return byMeasure;
    }),
  });
  for (let p = 0; p < plans; p++) applyDecisions(p, new Map());
}

// --- cells -----------------------------------------------------------------------------------------------------------

export const at = (p, m) => p * model.measuresCount + m;
export const statusOf = (p, m) => model.status[at(p, m)];
export const coverageOf = (p, m) => model.coverage[at(p, m)];
export const reassignedOf = (p, m) => [false, true, null][(model.cells[at(p, m) * CELL] >> 2) & 3];
export const unitsUncertain = (p, m) => (model.cells[at(p, m) * CELL] & 16) !== 0;
export const decidedByFile = (p, m) => (model.cells[at(p, m) * CELL] & 32) !== 0;
export const wordsChanged = (p, m) => (model.cells[at(p, m) * CELL] & 128) !== 0;
export const isDecided = (p, m) => model.decided[at(p, m)] !== 0;
export const confidenceOf = (p, m) => model.confidence[at(p, m)];
export const leastConfidenceOf = (p, m) => model.cells[at(p, m) * CELL + 3] / UNIT;
export const isRead = p => model.plans[p].readable && model.cells[at(p, 0) * CELL] % 4 !== NOT_READ;
// The rule of the other reports.
export const isUncertain = (p, m) => isRead(p) && (confidenceOf(p, m) < SURE || unitsUncertain(p, m));
export const dutyAt = (p, m, d) => p * model.dutiesCount + model.offsets[m] + d;
export const dutyStatusOf = (p, m, d) => model.dutyStatus[dutyAt(p, m, d)];
export const toolDutyStatus = (p, m, d) => model.dutyBytes[dutyAt(p, m, d) * DUTY] & 3;
export const dutyConfidence = (p, m, d) => model.dutyBytes[dutyAt(p, m, d) * DUTY + 1] / UNIT;
export const dutyDecidedByFile = (p, m, d) => (model.dutyBytes[dutyAt(p, m, d) * DUTY] & 8) !== 0;
export const dutyDecidedByModel = (p, m, d) => (model.dutyBytes[dutyAt(p, m, d) * DUTY] & 16) !== 0;
// What deciding a duty gains, as `atdiff review` has it.
export const dutyGain = (p, m, d) => model.dutyBytes[dutyAt(p, m, d) * DUTY + 2];
// By a language model alone: what a person decides here or in the file goes before it.
export const isDecidedByModel = (p, m) => decidedByFile(p, m) && !model.touched[at(p, m)]
  && model.baseline.measures[m].duties.every((_, d) => dutyDecidedByModel(p, m, d) || !dutyDecidedByFile(p, m, d));
export const byLikeness = (p, m, d) => (model.dutyBytes[dutyAt(p, m, d) * DUTY] & 4) !== 0;
// Whether a clause says more than its number and title.
export const hasOwnText = clause => clause.text.length > clause.head;
export const changesAt = (p, m) => model.changesOf[p].get(m) ?? [];

// A plan's cells with decisions laid over them, as the tool itself would: those on measures first, then those on duties.
// Decisions: a map from "measure/duty" ("measure/" for a whole measure) to the status that each duty gets, or null.
export function applyDecisions(p, decisions) {
  for (let m = 0; m < model.measuresCount; m++) {
    const cell = at(p, m), count = model.baseline.measures[m].duties.length;
    const base = model.cells[cell * CELL] & 3;
    if (base === NOT_READ) {
      model.status[cell] = NOT_READ;
      continue;
    }
    let sum = 0, surer = 0, touched = decisions.has(`${m}/`), changed = false;
    for (let d = 0; d < count; d++) {
      const own = toolDutyStatus(p, m, d);
      const set = decisions.get(`${m}/${d + 1}`) ?? decisions.get(`${m}/`) ?? null;
      const isDecidedHere = decisions.has(`${m}/`) || decisions.has(`${m}/${d + 1}`);
      touched ||= isDecidedHere;
      surer += isDecidedHere ? 1 - dutyConfidence(p, m, d) : 0;
      changed ||= set !== null && set !== own;
      sum += (model.dutyStatus[dutyAt(p, m, d)] = set ?? own);
    }
    // The mean over the duties; the byte is only near it, and whole percents of many such bytes would not be those of the other reports.
    model.coverage[cell] = sum / (2 * count);
    // The mean too; of what is decided the tool is sure.
    model.confidence[cell] = model.cells[cell * CELL + 2] / UNIT + surer / count;
    model.status[cell] = !changed ? base : sum === 0 ? MISSING : model.coverage[cell] >= COVERED_FROM ? COVERED : PARTIAL;
    model.touched[cell] = touched ? 1 : 0;
    model.decided[cell] = touched || decidedByFile(p, m) ? 1 : 0;
  }
}

// --- sums ------------------------------------------------------------------------------------------------------------

export function planSummary(p) {
  const sum = {covered: 0, partial: 0, missing: 0, reassigned: 0, changed: 0, uncertain: 0, decided: 0, coverage: 0};
  if (!isRead(p)) return sum;
  for (let m = 0; m < model.measuresCount; m++) {
    const status = statusOf(p, m);
    sum.covered += status === COVERED;
    sum.partial += status === PARTIAL;
    sum.missing += status === MISSING;
    sum.reassigned += reassignedOf(p, m) === true && status !== MISSING;
    sum.changed += wordsChanged(p, m) && status !== MISSING;
    sum.uncertain += isUncertain(p, m);
    sum.decided += isDecided(p, m);
    sum.coverage += coverageOf(p, m);
  }
  sum.coverage /= model.measuresCount || 1;
  return sum;
}

// The mean coverage over plans and measures; null over nothing.
export function meanCoverage(plans, measures) {
  let sum = 0, count = 0;
  for (const p of plans)
    if (isRead(p))
      for (const m of measures) { sum += coverageOf(p, m); count++; }
  return count === 0 ? null : sum / count;
}

// --- details ---------------------------------------------------------------------------------------------------------

// Enough for a comparison of some plans and the way back; the rest is decoded again when it is asked for.
const KEPT = 24;
const kept = new Map();
const waiting = new Map();

export function planDetails(p) {
  if (!kept.has(p)) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value);
    kept.set(p, load(p));
  }
  return kept.get(p);
}

async function load(p) {
  const inside = document.getElementById(`plan-${p}`);
  return unpacked(inside ? inside.textContent : await beside(p));
}

// A page opened from disk may read no files but scripts; the files beside it call this function.
function beside(p) {
  if (model.beside === undefined) throw new Error(`no details of plan ${p}`);
  globalThis.atdiffPlan = (index, base64) => { waiting.get(index)?.(base64); waiting.delete(index); };
  return new Promise((resolve, reject) => {
    waiting.set(p, resolve);
    const script = document.createElement('script');
    script.src = `${encodeURIComponent(model.beside)}/plan-${p}.js`;
    script.onload = () => script.remove();
    script.onerror = () => { script.remove(); waiting.delete(p); kept.delete(p); reject(new Error(script.src)); };
    document.head.append(script);
  });
}

// The words of a passage: a run of its clause, or what it brings itself.
export function passageText(details, passage) {
  return passage.text ?? details.clauses[passage.clause].text.slice(passage.start, passage.start + passage.length);
}
