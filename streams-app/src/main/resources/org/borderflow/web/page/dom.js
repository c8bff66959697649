// Builds what is on the page. Texts go in as text only: whatever a report says, it is never markup.

const SVG = 'http://www.w3.org/2000/svg';

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** An HTML element; what is left out of the children is null, undefined or the empty text. */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

export const byId = (id) => document.getElementById(id);

/** What is only read aloud. */
export const unseen = (text) => el('span', { class: 'unseen' }, text);

/** A link to a source, if its address is one that a page may link to; else the text alone. */
export function source(address, text) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return el('span', {}, text);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return el('span', {}, text);
  return el('a', { href: url.href, rel: 'noopener noreferrer external', target: '_blank' }, text);
}

/** A table that can be unfolded below a chart. */
export function unfolding(title, name, head, rows) {
  const table = () =>
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
      el('table', {}, el('caption', { class: 'unseen' }, name),
        el('thead', {}, el('tr', {}, head.map((text) => el('th', { scope: 'col' }, text)))),
        el('tbody', {}, rows().map((cells) =>
          el('tr', {}, cells.map((cell, i) => (i === 0 ? el('th', { scope: 'row' }, cell) : el('td', {}, cell))))))));
  const details = el('details', { class: 'as-table' }, el('summary', {}, title));
  // Made when it is opened: most people never do.
  details.addEventListener('toggle', () => {
    details.querySelector('.scroll')?.remove();
    if (details.open) details.append(table());
  });
  return details;
}

/** Puts new content in, and the keyboard back where it was. */
export function replace(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const open = [...parent.querySelectorAll('details')].map((details) => details.open);
  const scrolled = [...parent.querySelectorAll('.scroll')].map((box) => box.scrollTop);
  parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
  [...parent.querySelectorAll('details')].forEach((details, i) => { details.open = Boolean(open[i]); });
  [...parent.querySelectorAll('.scroll')].forEach((box, i) => { box.scrollTop = scrolled[i] ?? 0; });
  // Without the scroll: the reader did not ask for it.
  if (key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
