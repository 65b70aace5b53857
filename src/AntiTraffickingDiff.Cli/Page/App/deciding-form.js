// The form with which a duty or a measure is decided.
import { h, button, fill } from './dom.js';
import { model, dutyStatusOf, statusOf, hasOwnText } from './model.js';
import { t, remember, remembered } from './settings.js';
import { decide, decisionOn, isStale, DUTY_WORDS } from './decisions.js';

let formCount = 0;

export const coder = () => remembered('atdiff.coder') ?? '';

export function coderField() {
  return h('label', {class: 'field'}, h('span', {class: 'field-name'}, t('coder')),
    h('input', {type: 'text', autocomplete: 'off', value: coder(), onchange: e => remember('atdiff.coder', e.target.value.trim())}));
}

export const fingerprintOf = (details, m, d) => d === null ? details.measures[m].fingerprint : details.measures[m].duties[d].fingerprint;

// Decides with one key or click; note and place of an earlier decision stay.
export function quick(p, m, d, details, kind, status = '') {
  const before = decisionOn(p, m, d);
  decide(p, m, d, {kind, status, locator: '', note: before?.note ?? '', coder: coder(), fingerprint: fingerprintOf(details, m, d)});
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

// done: called after each decision.
export function decisionForm(p, m, d, details, done) {
  const id = `df${formCount++}`, whole = d === null;
  const before = decisionOn(p, m, d);
  const state = {kind: before?.kind ?? 'confirm', status: before?.status || (whole ? ['missing', 'partial', 'covered'][statusOf(p, m)] : DUTY_WORDS[dutyStatusOf(p, m, d)]), locator: before?.locator ?? '', note: before?.note ?? ''};
  const host = h('form', {class: 'decide', 'aria-label': whole ? t('decide-measure') : t('decide-duty', d + 1), onsubmit: save});
  draw();
  return host;

  function draw() {
    const kinds = ['confirm', 'reject', 'redirect', 'status'];
    const statuses = whole ? ['covered', 'partial', 'missing'] : ['present', 'partial', 'absent'];
    fill(host,
      h('fieldset', {class: 'segments'}, h('legend', {class: 'sr'}, t('decision')),
        kinds.map(kind => h('label', {class: state.kind === kind ? 'on' : ''}, h('input', {
          type: 'radio', name: `${id}-kind`, value: kind, checked: state.kind === kind, onchange: () => { state.kind = kind; draw(); host.querySelector(`[value=${kind}]`).focus(); },
        }), t(`do-${kind}`)))),
      h('p', {class: 'note'}, t(`do-${state.kind}-note`)),
      state.kind === 'redirect' ? h('label', {class: 'field'}, h('span', {class: 'field-name'}, t('clause')),
        h('input', {type: 'text', list: `${id}-clauses`, required: true, value: state.locator, autocomplete: 'off', oninput: e => { state.locator = e.target.value; }}),
        h('datalist', {id: `${id}-clauses`}, details.clauses.filter(c => c.locator && hasOwnText(c)).map(c => h('option', {value: c.locator}, c.text.slice(0, 40))))) : null,
      state.kind === 'status' || state.kind === 'redirect' ? h('fieldset', {class: 'segments'}, h('legend', {class: 'sr'}, t('status')),
        statuses.map(status => h('label', {class: state.status === status ? 'on' : ''}, h('input', {
          type: 'radio', name: `${id}-status`, value: status, checked: state.status === status, onchange: () => { state.status = status; draw(); },
        }), t(`set-${status}`)))) : null,
      h('label', {class: 'field'}, h('span', {class: 'field-name'}, t('note-label')), h('textarea', {rows: '2', value: state.note, oninput: e => { state.note = e.target.value; }})),
      h('div', {class: 'row'}, h('button', {type: 'submit', class: 'primary'}, t('save-decision')),
        before ? button(t('remove-decision'), () => { decide(p, m, d, null); done(); }, {class: 'link'}) : null));
  }

  function save(e) {
    e.preventDefault();
    const {kind, locator, note} = state;
    decide(p, m, d, {
      kind, note: note.trim(), coder: coder(), fingerprint: fingerprintOf(details, m, d),
      locator: kind === 'redirect' ? locator.trim() : '', status: kind === 'status' || kind === 'redirect' ? state.status : '',
    });
    done();
  }
}
