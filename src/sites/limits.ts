/** The longest text of each sort that is taken from a page, in characters: the reader refuses a longer one, and so does the worker. */
export const LIMITS = {
  profile: 80,
  title: 200,
  name: 120,
  number: 40,
  group: 40,
  code: 80,
  text: 200,
  remark: 400,
} as const;

/** Pages beyond this are not read: a person would wait. */
export const MOST = { lists: 20, rows: 5000, lines: 20_000 } as const;

/** Of one parent, at one school. */
export const MOST_CHILDREN = 40;

type Texts = { readonly [Sort in keyof typeof LIMITS]?: string | null | undefined };

export const tooLong = (texts: Texts): boolean =>
  Object.entries(texts).some(([sort, text]) => (text ?? '').length > LIMITS[sort as keyof Texts]);
