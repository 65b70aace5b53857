// Character-level differences of two wordings: the same runs as the tool's own (by character for Chinese, by word for
// Latin letters and digits), found by Myers' O(ND) algorithm and then smoothed for reading.

// Longer wordings differ in more places than anybody reads one by one; beyond this only common ends are marked.
const MOST_TOKENS = 1600;

function tokens(text) {
  return text.match(/[A-Za-z0-9]+|[\s\S]/gu) ?? [];
}

// Pairs [kind, text]: 0 both, -1 only the first, 1 only the second; in reading order.
export function differences(before, after) {
  const a = tokens(before), b = tokens(after);
  let start = 0, end = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const steps = [...a.slice(0, start).map(x => [0, x]), ...middle, ...a.slice(a.length - end).map(x => [0, x])];
  return smooth(joined(steps));
}

function edits(a, b) {
  if (a.length === 0 || b.length === 0 || a.length + b.length > MOST_TOKENS)
    return [...a.map(x => [-1, x]), ...b.map(x => [1, x])];
  const offset = a.length + b.length, trace = [];
  let v = new Int32Array(2 * offset + 2);
  for (let d = 0; d <= offset; d++) {
    trace.push(v.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v[offset + k - 1] < v[offset + k + 1]) ? v[offset + k + 1] : v[offset + k - 1] + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      v[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return walk(a, b, trace, offset, d);
    }
  }
  return [];
}

function walk(a, b, trace, offset, last) {
  const steps = [];
  let x = a.length, y = b.length;
  for (let d = last; d >= 0; d--) {
    const v = trace[d], k = x - y;
    const from = k === -d || (k !== d && v[offset + k - 1] < v[offset + k + 1]) ? k + 1 : k - 1;
    const fx = d === 0 ? 0 : v[offset + from], fy = d === 0 ? 0 : fx - from;
    while (x > fx && y > fy) steps.push([0, a[--x], y--]);
    if (d > 0) steps.push(x > fx ? [-1, a[--x]] : [1, b[--y]]);
  }
  return steps.reverse().map(([kind, text]) => [kind, text]);
}

function joined(steps) {
  const runs = [];
  let gone = '', come = '';
  const flush = () => {
    if (gone) runs.push([-1, gone]);
    if (come) runs.push([1, come]);
    gone = come = '';
  };
  for (const [kind, text] of steps) {
    if (kind === -1) gone += text;
    else if (kind === 1) come += text;
    else {
      flush();
      if (runs.length && runs[runs.length - 1][0] === 0) runs[runs.length - 1][1] += text;
      else runs.push([0, text]);
    }
  }
  flush();
  return runs;
}

// A lone character or mark that two different wordings happen to share between changes is no agreement a reader sees.
function smooth(runs) {
  const steps = [];
  runs.forEach(([kind, text], i) => {
    const inner = i > 0 && i < runs.length - 1 && runs[i - 1][0] !== 0 && runs[i + 1][0] !== 0;
    if (kind === 0 && inner && [...text].length < 2) steps.push([-1, text], [1, text]);
    else steps.push([kind, text]);
  });
  return joined(steps);
}
