import { afterAll, beforeAll } from 'vitest';
import { type Portal, startPortal } from '../../demo/portal/portal';
import { schoolOn } from '../../demo/school';
import { REAL } from './days';

export type Login = 'sanne' | 'mohamed' | 'anneke';
/** Fields of a form; a name may come more than once. */
export type Typed = Record<string, string | readonly string[]>;

const encoded = (fields: Typed): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );

/** The demo portal while the tests of a file run, and somebody of the school who looks at it and sends forms. */
export function portalServed() {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ school: schoolOn(REAL) });
  });
  afterAll(() => portal.close());

  // Only a browser takes every name under localhost for this machine.
  const address = (path: string) => `http://127.0.0.1:${new URL(portal.url).port}${path}`;
  const as = (who: Login) => ({ cookie: `wie=${who}` });
  const get = async (path: string, who: Login = 'sanne') => {
    const response = await fetch(address(path), { headers: as(who) });
    return { status: response.status, text: await response.text() };
  };
  return {
    get portal() {
      return portal;
    },
    get,
    /** Sends a form and looks at the page that it leads to. */
    post: async (path: string, fields: Typed, who: Login = 'sanne') => {
      const response = await fetch(address(path), {
        method: 'POST',
        body: encoded(fields),
        redirect: 'manual',
        headers: as(who),
      });
      const to = response.headers.get('location');
      return { status: response.status, to, text: to ? (await get(to, who)).text : await response.text() };
    },
    /** Sends fields as the page's script does. */
    ask: async (path: string, fields: Typed, who: Login = 'sanne'): Promise<{ told?: string; refused?: string }> => {
      const headers = { ...as(who), accept: 'application/json' };
      const response = await fetch(address(path), { method: 'POST', body: encoded(fields), headers });
      return (await response.json()) as { told?: string; refused?: string };
    },
  };
}

/** The texts of the cells of the first table of a page, row by row. */
export const cellsIn = (page: string): readonly (readonly string[])[] =>
  [...(/<tbody>(.*?)<\/tbody>/s.exec(page)?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim()),
  );

/** What the page tells of the last form. */
export const toldIn = (page: string): string => /<p data-melding[^>]*>(.*?)<\/p>/.exec(page)?.[1] ?? '';
