// The heat map: measures × plans as an ARIA grid of which only what is in sight is in the document. Focus stays on the grid
// itself; aria-activedescendant names the cell, so that scrolling a cell away never loses the focus.
import { h, plain } from './dom.js';
import {
  model, statusOf, coverageOf, reassignedOf, isUncertain, isDecided, isDecidedByModel, isRead, meanCoverage, changesAt, confidenceOf, unitsUncertain, wordsChanged, NOT_READ,
} from './model.js';
import { t, percent, list, levelName, planName, placeName, placeMark, unitName, obstacle, recognised } from './settings.js';

export const SIGNS = ['○', '◐', '●', '·'];
export const STATUS_NAMES = ['missing', 'partial', 'covered', 'not-read'];
const OVERSCAN_ROWS = 4, COLUMN_STEP = 6;

export class HeatMap {
  // rows: [{section}] or [{measure}]; columns: plan indexes; matches(p, m): whether a cell is not to be dimmed.
  constructor(host, {onOpen, onSection, onPlan}) {
    Object.assign(this, {onOpen, onSection, onPlan, rows: [], columns: [], active: {row: 0, column: 0}, shown: new Map(), window: [0, 0]});
    this.body = h('div', {class: 'hm-body', role: 'presentation'});
    this.head = h('div', {class: 'hm-head', role: 'row', 'aria-rowindex': '1'});
    this.grid = h('div', {class: 'hm', role: 'grid', tabindex: '0', 'aria-label': t('heatmap')}, this.head, this.body);
    this.tip = h('div', {class: 'tip', hidden: true, 'aria-hidden': 'true'});
    this.grid.addEventListener('scroll', () => this.soon(), {passive: true});
    this.grid.addEventListener('keydown', e => this.key(e));
    this.grid.addEventListener('click', e => this.click(e));
    this.grid.addEventListener('pointerover', e => this.hover(e));
    this.grid.addEventListener('pointerleave', () => { this.tip.hidden = true; });
    this.grid.addEventListener('focus', () => { this.grid.classList.add('focused'); this.mark(); });
    this.grid.addEventListener('blur', () => { this.grid.classList.remove('focused'); this.tip.hidden = true; });
    // The tip goes when what it is about is not where it was any more, and on Escape, wherever the focus is.
    this.gone = new AbortController();
    addEventListener('scroll', () => this.checkTip(), {capture: true, passive: true, signal: this.gone.signal});
    addEventListener('keydown', e => { if (e.key === 'Escape') this.tip.hidden = true; }, {signal: this.gone.signal});
    this.resize = new ResizeObserver(() => this.draw());
    host.append(this.grid, this.tip);
    this.resize.observe(this.grid);
  }

  destroy() {
    this.resize.disconnect();
    this.gone.abort();
  }

  show({rows, columns, matches, grouped}) {
    Object.assign(this, {rows, columns, matches, grouped});
    const style = getComputedStyle(this.grid);
    this.rowHeight = parseFloat(style.getPropertyValue('--row')) || 28;
    this.side = parseFloat(style.getPropertyValue('--side')) || 320;
    this.measure();
    this.headHeight = (this.wide ? 74 : 118) + (columns.some(placeMark) ? 12 : 0);
    this.grid.style.setProperty('--w', `${this.width}px`);
    this.grid.style.setProperty('--head', `${this.headHeight}px`);
    this.grid.classList.toggle('wide', this.wide);
    this.grid.setAttribute('aria-rowcount', String(rows.length + 1));
    this.grid.setAttribute('aria-colcount', String(columns.length + 1));
    this.active.row = Math.min(this.active.row, Math.max(0, rows.length - 1));
    this.active.column = Math.min(this.active.column, Math.max(0, columns.length - 1));
    this.body.replaceChildren();
    this.shown.clear();
    this.head.replaceChildren(this.corner());
    this.head.chunks = [];
    this.head.window = [0, 0];
    this.draw();
  }

  // Few plans get broad columns with the coverage in words; many get one sign each.
  measure() {
    const room = this.grid.parentElement.clientWidth - this.side - 24;
    const each = this.columns.length ? Math.floor(room / this.columns.length) : room;
    this.wide = each >= 64;
    this.width = this.wide ? Math.min(each, 176) : Math.max(26, Math.min(each, 63));
    const full = this.side + this.width * this.columns.length;
    this.body.style.width = this.head.style.width = `${full}px`;
    this.grid.style.maxWidth = `${full + 24}px`;
    this.body.style.height = `${this.rows.length * this.rowHeight}px`;
  }

  soon() {
    this.pending ??= requestAnimationFrame(() => { this.pending = undefined; this.draw(); });
  }

  draw() {
    if (!this.matches || this.grid.clientWidth === 0) return;
    const {scrollTop, scrollLeft, clientHeight, clientWidth} = this.grid;
    const wasWide = this.wide, width = this.width;
    this.measure();
    if (wasWide !== this.wide || width !== this.width) return this.show(this);
    const first = Math.max(0, Math.floor(scrollTop / this.rowHeight) - OVERSCAN_ROWS);
    const last = Math.min(this.rows.length, Math.ceil((scrollTop + clientHeight) / this.rowHeight) + OVERSCAN_ROWS);
    const left = Math.max(0, Math.floor(scrollLeft / this.width / COLUMN_STEP - 1) * COLUMN_STEP);
    const right = Math.min(Math.ceil(this.columns.length / COLUMN_STEP), Math.ceil((scrollLeft + clientWidth) / this.width / COLUMN_STEP + 1)) * COLUMN_STEP;
    for (const [index, row] of this.shown)
      if (index < first || index >= last) { row.remove(); this.shown.delete(index); }
    for (let index = first; index < last; index++) {
      if (!this.shown.has(index)) this.shown.set(index, this.row(index, left));
      this.span(this.shown.get(index), left, right, c => this.cell(index, c));
    }
    this.span(this.head, left, right, c => this.columnHead(c));
    this.mark();
  }

  // Brings a row to the columns left..right. Cells come and go in chunks of some columns at its ends: a chunk is laid out
  // and painted on its own, so that scrolling costs what comes into sight and not what is there already.
  span(row, left, right, make) {
    let [from, to] = row.window;
    if (to <= left || from >= right) {
      row.chunks.forEach(chunk => chunk.remove());
      row.chunks = [];
      from = to = left;
    }
    while (from < left) { row.chunks.shift().remove(); from += COLUMN_STEP; }
    while (to > right) { row.chunks.pop().remove(); to -= COLUMN_STEP; }
    while (from > left) {
      from -= COLUMN_STEP;
      const chunk = this.chunk(from, make);
      if (row.chunks.length) row.chunks[0].before(chunk);
      else row.append(chunk);
      row.chunks.unshift(chunk);
    }
    while (to < right) {
      const chunk = this.chunk(to, make);
      row.append(chunk);
      row.chunks.push(chunk);
      to += COLUMN_STEP;
    }
    row.window = [from, to];
  }

  chunk(first, make) {
    const chunk = document.createElement('div'), last = Math.min(first + COLUMN_STEP, this.columns.length);
    chunk.className = 'hm-chunk';
    chunk.setAttribute('role', 'presentation');
    chunk.style.left = `${this.side + first * this.width}px`;
    chunk.style.width = `${(last - first) * this.width}px`;
    for (let c = first; c < last; c++) chunk.append(make(c));
    return chunk;
  }

  row(index, left) {
    const {section, measure, collapsed} = this.rows[index];
    const row = h('div', {class: section === undefined ? 'hm-row' : 'hm-row hm-section', role: 'row', 'aria-rowindex': String(index + 2)});
    row.style.top = `${index * this.rowHeight}px`;
    row.append(section === undefined ? this.measureHead(measure) : this.sectionHead(section, collapsed));
    row.chunks = [];
    row.window = [left, left];
    this.body.append(row);
    return row;
  }

  corner() {
    return h('div', {class: 'hm-corner', role: 'columnheader', 'aria-colindex': '1'}, h('span', null, t('measure')), h('span', {class: 'hm-mean'}, t('mean')));
  }

  measureHead(m) {
    const {title, id} = model.baseline.measures[m];
    const mean = meanCoverage(this.columns, [m]);
    return h('div', {class: 'hm-side', role: 'rowheader', 'aria-colindex': '1', 'data-m': m, title: `${id} ${title}`},
      h('span', {class: 'hm-title'}, title), margin(mean));
  }

  sectionHead(s, collapsed) {
    const {number, title} = model.baseline.sections[s];
    return h('div', {class: 'hm-side', role: 'rowheader', 'aria-colindex': '1', 'data-s': s, 'aria-expanded': String(!collapsed)},
      h('span', {class: 'hm-title'}, h('span', {class: 'fold', 'aria-hidden': 'true'}, collapsed ? '▸' : '▾'), `${number}${title}`),
      margin(meanCoverage(this.columns, measuresOf(s))));
  }

  columnHead(c) {
    const p = this.columns[c], plan = model.plans[p];
    const before = c > 0 ? model.plans[this.columns[c - 1]].level : null;
    const cell = h('div', {
      class: `hm-col${this.grouped && before !== plan.level ? ' level-start' : ''}`, role: 'columnheader', 'aria-colindex': String(c + 2), 'data-p': p,
      'aria-label': `${planName(p)}, ${levelName(plan.level)}, ${isRead(p) ? percent(meanCoverage([p], allMeasures())) : obstacle(p)}`,
      title: [plan.title || plan.key, plan.path, recognised(p)].filter(Boolean).map(plain).join('\n'),
    }, this.grouped && before !== plan.level ? h('span', {class: 'hm-level', title: levelName(plan.level), style: {'max-width': `${this.run(c) * this.width - 8}px`}}, levelName(plan.level)) : null,
      h('span', {class: /\p{Script=Han}/u.test(placeName(p)) ? 'hm-place upright' : 'hm-place'}, placeName(p)), placeMark(p) ? h('span', {class: 'hm-which'}, placeMark(p)) : null, columnMargin(p, this.wide));
    return cell;
  }

  // How many columns of one level stand together from here on.
  run(c) {
    let end = c;
    while (end < this.columns.length && model.plans[this.columns[end]].level === model.plans[this.columns[c]].level) end++;
    return end - c;
  }

  cell(index, c) {
    const {section, measure} = this.rows[index], p = this.columns[c];
    const cell = document.createElement('div');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(c + 2));
    cell.id = `c${index}-${c}`;
    if (section !== undefined) {
      const mean = meanCoverage([p], measuresOf(section));
      cell.className = 'hm-cell sum';
      cell.append(bar(mean));
      cell.setAttribute('aria-label', `${planName(p)}, ${model.baseline.sections[section].title}: ${percent(mean)}`);
      return cell;
    }
    const status = statusOf(p, measure);
    cell.className = `hm-cell s-${STATUS_NAMES[status]}${reassignedOf(p, measure) === true && status !== 0 ? ' moved' : ''}${isUncertain(p, measure) ? ' unsure' : ''}${isDecided(p, measure) ? ' decided' : ''}${this.matches(p, measure) ? '' : ' dim'}`;
    cell.textContent = this.wide && status !== NOT_READ ? `${SIGNS[status]} ${percent(coverageOf(p, measure))}` : SIGNS[status];
    cell.setAttribute('aria-label', describe(p, measure));
    cell.dataset.p = p;
    cell.dataset.m = measure;
    return cell;
  }

  // --- keyboard and pointer ----------------------------------------------------------------------------------------

  key(e) {
    const {row, column} = this.active, page = Math.max(1, Math.floor(this.grid.clientHeight / this.rowHeight) - 4);
    const moves = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1],
      PageDown: [row + page, column], PageUp: [row - page, column],
      Home: [e.ctrlKey ? 0 : row, 0], End: [e.ctrlKey ? this.rows.length - 1 : row, this.columns.length - 1],
    };
    if (e.key === 'Enter' || e.key === ' ') {
      e.preventDefault();
      const {section, measure} = this.rows[row] ?? {};
      if (section !== undefined) this.onSection(section);
      else if (measure !== undefined && this.columns.length) this.onOpen(this.columns[column], measure);
    } else if (moves[e.key] && !e.altKey && !e.metaKey) {
      e.preventDefault();
      this.go(...moves[e.key]);
    }
  }

  go(row, column) {
    this.active = {row: Math.max(0, Math.min(this.rows.length - 1, row)), column: Math.max(0, Math.min(this.columns.length - 1, column))};
    const top = this.active.row * this.rowHeight, left = this.active.column * this.width, grid = this.grid;
    const height = grid.clientHeight - this.headHeight, width = grid.clientWidth - this.side;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top + this.rowHeight > grid.scrollTop + height) grid.scrollTop = top + this.rowHeight - height;
    if (left < grid.scrollLeft) grid.scrollLeft = left;
    else if (left + this.width > grid.scrollLeft + width) grid.scrollLeft = left + this.width - width;
    this.draw();
    const cell = this.current();
    if (cell) this.showTip(cell);
  }

  current() {
    return document.getElementById(`c${this.active.row}-${this.active.column}`);
  }

  mark() {
    this.grid.querySelector('.active')?.classList.remove('active');
    const cell = this.current();
    cell?.classList.add('active');
    if (cell) this.grid.setAttribute('aria-activedescendant', cell.id);
    else this.grid.removeAttribute('aria-activedescendant');
  }

  click(e) {
    const cell = e.target.closest('[data-m],[data-s],[data-p]');
    if (!cell) return;
    if (cell.dataset.s !== undefined) this.onSection(Number(cell.dataset.s));
    else if (cell.dataset.m === undefined) this.onPlan(Number(cell.dataset.p));
    else {
      const [, row, column] = /^c(\d+)-(\d+)$/.exec(cell.id) ?? [];
      if (row !== undefined) this.active = {row: Number(row), column: Number(column)};
      this.onOpen(cell.dataset.p === undefined ? null : Number(cell.dataset.p), Number(cell.dataset.m));
    }
  }

  hover(e) {
    const cell = e.target.closest('.hm-cell[data-m]');
    if (cell) this.showTip(cell);
    else this.tip.hidden = true;
  }

  checkTip() {
    if (this.tip.hidden) return;
    const {left, top} = this.tipped.getBoundingClientRect();
    this.tip.hidden = !this.tipped.isConnected || left !== this.tipBox.left || top !== this.tipBox.top;
  }

  showTip(cell) {
    if (cell.dataset.m === undefined) { this.tip.hidden = true; return; }
    const p = Number(cell.dataset.p), m = Number(cell.dataset.m), {title, id, locator} = model.baseline.measures[m];
    const changes = changesAt(p, m);
    this.tip.replaceChildren(
      h('div', {class: 'tip-plan'}, `${planName(p)} · ${levelName(model.plans[p].level)}`),
      h('div', {class: 'tip-title'}, title), h('div', {class: 'tip-id'}, `${locator} · ${id}`),
      h('div', {class: `tip-status s-${STATUS_NAMES[statusOf(p, m)]}`}, facts(p, m).join(' · ')),
      ...changes.slice(0, 4).map(change => h('div', {class: 'tip-change'}, changeWords(change))),
      changes.length > 4 ? h('div', {class: 'tip-id'}, t('more', changes.length - 4)) : '');
    this.tip.hidden = false;
    this.tipped = cell;
    const box = this.tipBox = cell.getBoundingClientRect(), tip = this.tip.getBoundingClientRect();
    const above = box.bottom + tip.height + 8 > innerHeight;
    this.tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - tip.width - 12))}px`;
    this.tip.style.top = `${above ? Math.max(8, box.top - tip.height - 6) : box.bottom + 6}px`;
  }
}

export const allMeasures = () => model.baseline.measures.map((_, m) => m);

// The measures of a section.
export function measuresOf(section) {
  model.bySection ??= model.baseline.sections.map((_, s) => allMeasures().filter(m => model.baseline.measures[m].section === s));
  return model.bySection[section];
}

// What there is to say of a cell, shortly.
export function facts(p, m) {
  const status = statusOf(p, m);
  if (status === NOT_READ) return [obstacle(p)];
  return [
    t(`status-${STATUS_NAMES[status]}`), percent(coverageOf(p, m)),
    reassignedOf(p, m) === true && status !== 0 ? t('cell-reassigned') : null,
    wordsChanged(p, m) && status !== 0 ? t('cell-changed') : null,
    isDecided(p, m) ? t(isDecidedByModel(p, m) ? 'decided-by-model' : 'decided-by-hand') : t('confidence-is', percent(confidenceOf(p, m))),
    isUncertain(p, m) ? t('cell-uncertain') : null, unitsUncertain(p, m) ? t('units-uncertain-short') : null,
  ].filter(Boolean);
}

const describe = (p, m) => `${plain(planName(p))}, ${plain(model.baseline.measures[m].title)}: ${list(facts(p, m))}`;

// A unit change in words, the names as they are printed.
export function changeWords({kind, unit, before, after}) {
  const name = before && after && before !== after ? t('change-names', before, after) : before ?? after ?? unitName(model.functions[unit]?.id ?? '');
  return t(`change-${kind}`, name);
}

export function bar(value, attributes) {
  const element = h('span', {class: 'bar', ...attributes}, h('span', {class: 'bar-fill'}));
  element.firstChild.style.width = `${Math.round((value ?? 0) * 100)}%`;
  return element;
}

const margin = mean => h('span', {class: 'hm-mean'}, bar(mean), h('span', {class: 'num'}, percent(mean)));

function columnMargin(p, wide) {
  if (!isRead(p)) return h('span', {class: 'hm-unread', title: obstacle(p)}, '✕');
  const mean = meanCoverage([p], allMeasures());
  return h('span', {class: 'hm-colmean'}, bar(mean), h('span', {class: 'num'}, wide ? percent(mean) : percent(mean).replace('%', '')));
}
