// Elements are made of parts, never of markup: what stands in a plan can only become text.

// Direction marks, invisible and control characters, private use, broken surrogates: shown as code points, so that they
// can neither turn the reading direction of the page nor hide in it (Unicode TR 36, section 2.2).
const UNSAFE = /[\p{Cf}\p{Co}\p{Cs}\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/gu;

export function plain(text) {
  return String(text).replace(UNSAFE, c => `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

function append(parent, child) {
  if (child === null || child === undefined || child === false) return;
  if (Array.isArray(child)) child.forEach(c => append(parent, c));
  else if (child instanceof Node) {
    parent.append(child);
    if (parent.lang === 'zh-CN' && child.lang === '' && document.documentElement.lang === 'en') child.lang = 'en';
  } else {
    parent.append(plain(child));
    if (typeof child === 'string' && isChinese(child)) sayChinese(parent);
  }
}

// How much of a text is looked at.
const BEGINNING = 80;

// More Chinese characters than letters in what it begins with: a file's name behind a place, or a Chinese name in an English sentence, does not turn it.
function isChinese(text) {
  let balance = 0;
  for (let i = Math.min(text.length, BEGINNING) - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) balance++;
    else if (code >= 0x41 && code <= 0x5a || code >= 0x61 && code <= 0x7a) balance--;
  }
  return balance > 0;
}

// In an English page what is Chinese says so, for screen readers and for the choice of letters; what stands inside it and is not, too.
function sayChinese(element) {
  if (document.documentElement.lang !== 'en' || element.lang) return;
  element.lang = 'zh-CN';
  for (const inner of element.children) if (!inner.lang) inner.lang = 'en';
}

// h('a', {class: 'x', href: '#', onclick: f}, 'text', h('b', …), null): attributes by name, listeners by on….
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') for (const [key, v] of Object.entries(value)) element.style.setProperty(key, v);
    else if (name === 'value' || name === 'checked' || name === 'selected') element[name] = value;
    else element.setAttribute(name, value === true ? '' : plain(value));
  }
  append(element, children);
  return element;
}

export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  for (const child of children) element.append(child instanceof Node ? child : plain(child));
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

// A select whose options are [value, words] pairs.
export function choice(label, options, value, onchange, attributes) {
  return h('label', {class: 'field'}, h('span', {class: 'field-name'}, label),
    h('select', {...attributes, onchange: e => onchange(e.target.value)},
      options.map(([key, words]) => h('option', {value: key, selected: key === value}, words))));
}

export function button(words, onclick, attributes) {
  return h('button', {type: 'button', onclick, ...attributes}, words);
}

export function debounce(action, ms) {
  let timer = 0;
  return (...args) => { clearTimeout(timer); timer = setTimeout(() => action(...args), ms); };
}
