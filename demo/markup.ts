/* What the vendor's markup is made of. Text is escaped where it becomes markup, and nowhere else. */

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Ids as the vendor's framework makes them: it goes on counting, so that no render has the ids of another. */
export class Ids {
  #next = 16;
  readonly next = (name = 'id'): string => `${name}${(this.#next++).toString(16)}`;
}

/** Markup that was made here; everything else is escaped. */
export interface Markup {
  readonly html: string;
}

export const content = (cell: string | Markup): string => (typeof cell === 'string' ? escaped(cell) : cell.html);

export const link = (href: string, text: string): Markup => ({
  html: `<a href="${escaped(href)}">${escaped(text)}</a>`,
});

export const icon = (title: string): Markup => ({
  html: `<img src="/icoon.svg" width="14" height="14" alt="" title="${escaped(title)}">`,
});

/** An address with what is asked of it. */
export const address = (path: string, asked: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(asked).toString();
  return query ? `${path}?${query}` : path;
};

export const select = (name: string, options: readonly (readonly [value: string, text: string])[], chosen: string) => {
  const all = options.map(
    ([value, text]) =>
      `<option value="${escaped(value)}"${value === chosen ? ' selected' : ''}>${escaped(text)}</option>`,
  );
  return `<select name="${name}">${all.join('')}</select>`;
};

export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`;
