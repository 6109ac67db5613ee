import * as z from 'zod/mini';
import { type Ignored, type Managed, NOTHING_MANAGED } from './managed';
import { NAMES, type Name, TABLE } from './table';

const FIXED = 'fixed';

const isName = (name: string): name is Name => Object.hasOwn(TABLE, name);
const texts = z.array(z.string());

/**
 * What IT wrote, as it holds: each setting is looked at by itself, and one that cannot be used takes no other along.
 * @param found of the browser, whatever it is
 */
export function readManaged(found: unknown): Managed {
  if (found === null || typeof found !== 'object') return NOTHING_MANAGED;
  const ignored: Ignored[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(found)) {
    if (name === FIXED) continue;
    if (!isName(name)) ignored.push({ name, why: 'unknown' });
    else {
      const checked = TABLE[name].kind.check.safeParse(value);
      if (checked.success) values[name] = checked.data;
      else ignored.push({ name, why: 'bad-value' });
    }
  }
  const wanted = texts.safeParse((found as Record<string, unknown>)[FIXED] ?? []);
  if (!wanted.success) ignored.push({ name: FIXED, why: 'bad-value' });
  const fixed = new Set<string>();
  for (const name of wanted.data ?? []) {
    if (!isName(name)) ignored.push({ name, why: 'unknown' });
    else if (TABLE[name].level === 'first') ignored.push({ name, why: 'not-fixed' });
    else if (!Object.hasOwn(values, name)) ignored.push({ name, why: 'nothing-to-fix' });
    else fixed.add(name);
  }
  const holds = (name: Name) => fixed.has(name) || (TABLE[name].level === 'always' && Object.hasOwn(values, name));
  return { values: values, fixed: NAMES.filter(holds), ignored };
}
