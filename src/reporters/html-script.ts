/** What the page does beyond showing itself: narrowing and sorting tables, opening what is printed or linked to. */
export const script = `
'use strict';
for (const bar of document.querySelectorAll('.filter')) {
  const table = document.getElementById(bar.dataset.for);
  const rows = [...table.querySelectorAll('[data-row]')];
  const fields = [...bar.querySelectorAll('[data-by]')];
  const said = bar.querySelector('output');
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };
  const holds = (row, { dataset, value }) => {
    if (value === '') return true;
    if (dataset.by === 'in') return row.dataset.in.split(' ').includes(value);
    if (dataset.by !== 'text') return row.dataset[dataset.by] === value;
    return value.toLowerCase().split(/\\s+/).every((word) => textOf(row).includes(word));
  };
  const narrow = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fields.every((field) => holds(row, field));
      if (!row.hidden) shown += 1;
    }
    const count = (number) => number.toLocaleString('en-US');
    said.textContent = count(shown) + ' of ' + count(rows.length) + ' ' + bar.dataset.what + ' shown';
  };
  for (const field of fields) field.addEventListener('input', narrow);
  bar.querySelector('[data-clear]').addEventListener('click', () => {
    for (const field of fields) field.value = '';
    narrow();
  });
  bar.hidden = false;
  narrow();
}
const order = new Intl.Collator('en', { numeric: true });
for (const table of document.querySelectorAll('table[data-sorts]')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    const keyOf = (row) => {
      const cell = (row.rows ? row.rows[0] : row).cells[column];
      return cell.dataset.order ?? cell.textContent;
    };
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...table.querySelectorAll('[data-row]')].map((row) => [keyOf(row), row]);
      rows.sort((a, b) => (down ? order.compare(b[0], a[0]) : order.compare(a[0], b[0])));
      const parent = rows[0]?.[1].parentNode;
      parent?.append(...rows.map(([, row]) => row));
    });
  });
}
const openTarget = () => {
  const target = /^#[a-z0-9-]+$/.test(location.hash) ? document.querySelector(location.hash) : null;
  for (const part of target?.querySelectorAll('.below > td > details') ?? []) part.open = true;
};
addEventListener('hashchange', openTarget);
openTarget();
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  for (const part of closed) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of closed) part.open = false;
});
`;
