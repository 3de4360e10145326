/**
 * The one script of the page: sorts and filters tables, hides slices of the memory chart, copies links to sections.
 * The page's policy allows it by its hash and nothing else; without it, and on paper, nothing is missing.
 */
import { createHash } from 'node:crypto'

export const SCRIPT = `'use strict';
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const body = table.tBodies[0];
  const sums = () => [...body.rows].filter((row) => row.classList.contains('sum'));
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    while (head.firstChild) button.append(head.firstChild);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') !== 'descending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = (row) => {
        const cell = row.cells[column];
        const data = cell.querySelector('data');
        const text = data ? data.value : cell.textContent.trim().replaceAll(',', '');
        return text === '' ? -Infinity : Number.isNaN(Number(text)) ? text : Number(text);
      };
      const order = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));
      const last = sums();
      const rows = [...body.rows].filter((row) => !last.includes(row)).sort((a, b) => (down ? -1 : 1) * order(key(a), key(b)));
      body.append(...rows, ...last);
    });
  });
  if (body.rows.length < 15) continue;
  const filter = document.createElement('input');
  filter.type = 'search';
  filter.className = 'filter';
  filter.placeholder = 'Filter rows';
  filter.setAttribute('aria-label', 'Filter rows: ' + table.caption.textContent.trim());
  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const row of body.rows) row.hidden = wanted !== '' && !row.classList.contains('sum') && !row.textContent.toLowerCase().includes(wanted);
  });
  table.parentElement.before(filter);
}
for (const heading of document.querySelectorAll('h2[id]')) {
  const link = document.createElement('button');
  link.type = 'button';
  link.className = 'link';
  link.setAttribute('aria-label', 'Copy the link to ' + heading.textContent);
  link.addEventListener('click', () => {
    location.hash = heading.id;
    if (navigator.clipboard) navigator.clipboard.writeText(location.href).catch(() => {});
  });
  heading.append(link);
}
for (const row of document.querySelectorAll('tr[data-slice]')) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = true;
  box.className = 'toggle';
  box.setAttribute('aria-label', 'Show ' + row.cells[0].firstChild.nextSibling.textContent + ' in the chart');
  box.addEventListener('change', () => {
    for (const band of document.querySelectorAll('path.band.f-' + row.dataset.slice)) band.style.visibility = box.checked ? '' : 'hidden';
  });
  row.cells[0].prepend(box);
}
`

/** What the policy names. */
export const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT, 'utf8').digest('base64')}`
