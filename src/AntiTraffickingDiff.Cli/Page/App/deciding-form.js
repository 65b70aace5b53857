// The form with which a duty or a measure is decided.
import { h, button, fill } from './dom.js';
import { model, dutyStatusOf, statusOf, hasOwnText } from './model.js';
import { t, remember, remembered } from './settings.js';
import { decide, decisionOn, isStale, keyOf, DUTY_WORDS } from './decisions.js';

let formCount = 0;

// What was put into forms and not saved, by the key of its decision: kept while the page is open, so that looking at a neighbour costs nobody a note.
const drafts = new Map();

export const hasDraft = (p, m, d) => drafts.has(keyOf(p, m, d));

export const coder = () => remembered('atdiff.coder') ?? '';

export function coderField() {
  return h('label', {class: 'field'}, h('span', {class: 'field-name'}, t('coder')),
    h('input', {type: 'text', autocomplete: 'off', value: coder(), onchange: e => remember('atdiff.coder', e.target.value.trim())}));
}

export const fingerprintOf = (details, m, d) => d === null ? details.measures[m].fingerprint : details.measures[m].duties[d].fingerprint;

// Decides with one key or click; the note in the form or of an earlier decision stays.
export function quick(p, m, d, details, kind, status = '') {
  const note = drafts.get(keyOf(p, m, d))?.note ?? decisionOn(p, m, d)?.note ?? '';
  drafts.delete(keyOf(p, m, d));
  decide(p, m, d, {kind, status, locator: '', note: note.trim(), coder: coder(), fingerprint: fingerprintOf(details, m, d)});
}

// What was decided, in words; null if nothing was.
export function decidedWords(p, m, d, details) {
  const here = decisionOn(p, m, d);
  const mark = here ?? (d === null ? details.measures[m].decided : details.measures[m].duties[d].decided);
  if (!mark) return null;
  const stale = here && isStale(here, fingerprintOf(details, m, d));
  return h('p', {class: stale ? 'decided-words stale' : 'decided-words'}, h('b', null, t(`decided-${mark.kind}`)),
    mark.status ? ` · ${t(`set-${mark.status}`)}` : '', mark.locator ? ` · ${mark.locator}` : '', mark.coder ? ` · ${mark.coder}` : '',
    mark.note ? h('span', {class: 'decided-note'}, mark.note) : null, mark.coder?.toLowerCase().startsWith('model:') ? h('small', null, t('by-model')) : null, here ? null : h('small', null, t('from-file')), stale ? h('small', null, t('stale')) : null);
}

// done: called with true after a decision, with false when one is taken back or what was put in is given up.
export function decisionForm(p, m, d, details, done) {
  const id = `df${formCount++}`, whole = d === null, key = keyOf(p, m, d);
  const before = decisionOn(p, m, d);
  const state = drafts.get(key) ?? {
    kind: before?.kind ?? 'confirm', locator: before?.locator ?? '', note: before?.note ?? '',
    // What another clause carries is there; another status starts from the tool's.
    statuses: {redirect: whole ? 'covered' : 'present', status: whole ? ['missing', 'partial', 'covered'][statusOf(p, m)] : DUTY_WORDS[dutyStatusOf(p, m, d)], ...before?.status && {[before.kind]: before.status}},
  };
  const clauses = details.clauses.filter(c => c.locator && hasOwnText(c)), locators = new Set(clauses.map(c => c.locator));
  const host = h('form', {class: 'decide', 'aria-label': whole ? t('decide-measure') : t('decide-duty', d + 1), onsubmit: save});
  draw();
  return host;

  function put(values) {
    drafts.set(key, Object.assign(state, values));
    host.querySelector('.cancel').hidden = false;
  }

  function draw() {
    const kinds = ['confirm', 'reject', 'redirect', 'status'];
    const statuses = whole ? ['covered', 'partial', 'missing'] : ['present', 'partial', 'absent'];
    fill(host,
      h('fieldset', {class: 'segments'}, h('legend', {class: 'sr'}, t('decision')), kinds.map(kind => radio('kind', kind, state.kind, t(`do-${kind}`), () => put({kind})))),
      h('p', {class: 'note'}, t(`do-${state.kind}-note`)),
      state.kind === 'redirect' ? h('label', {class: 'field'}, h('span', {class: 'field-name'}, t('clause')), clauseInput(),
        h('datalist', {id: `${id}-clauses`}, clauses.map(c => h('option', {value: c.locator}, c.text.slice(0, 40))))) : null,
      state.statuses[state.kind] ? h('fieldset', {class: 'segments'}, h('legend', {class: 'sr'}, t('status')),
        statuses.map(status => radio('status', status, state.statuses[state.kind], t(`set-${status}`), () => put({statuses: {...state.statuses, [state.kind]: status}})))) : null,
      h('label', {class: 'field'}, h('span', {class: 'field-name'}, t('note-label')), h('textarea', {rows: '2', value: state.note, oninput: e => put({note: e.target.value})})),
      h('div', {class: 'row'}, h('button', {type: 'submit', class: 'primary'}, t('save-decision')),
        button(t('cancel'), () => end(false), {class: 'link cancel', hidden: !drafts.has(key)}),
        before ? button(t('remove-decision'), () => { decide(p, m, d, null); end(false); }, {class: 'link'}) : null));
  }

  // The form is drawn anew for what is chosen; the focus stays on it, so that the arrow keys go on choosing.
  function radio(name, value, chosen, words, choose) {
    return h('label', {class: value === chosen ? 'on' : ''}, h('input', {
      type: 'radio', name: `${id}-${name}`, value, checked: value === chosen, onchange: () => { choose(); draw(); host.querySelector(`input[name=${id}-${name}]:checked`).focus(); },
    }), words);
  }

  // The tool takes no clause that the plan has not.
  function clauseInput() {
    const input = h('input', {type: 'text', list: `${id}-clauses`, required: true, value: state.locator, autocomplete: 'off', oninput: () => { put({locator: input.value.trim()}); check(); }});
    const check = () => input.setCustomValidity(state.locator === '' || locators.has(state.locator) ? '' : t('no-such-clause'));
    check();
    return input;
  }

  function save(e) {
    e.preventDefault();
    const {kind, locator, note, statuses} = state;
    decide(p, m, d, {kind, note: note.trim(), coder: coder(), fingerprint: fingerprintOf(details, m, d), locator: kind === 'redirect' ? locator : '', status: statuses[kind] ?? ''});
    end(true);
  }

  function end(decided) {
    drafts.delete(key);
    done(decided);
  }
}
