import { afterAll, beforeAll } from 'vitest';
import { type Las, startLas } from '../../demo/las';
import { REAL } from './days';

/** The demo LAS while the tests of a file run, and a person who looks at it and sends forms. */
export function served() {
  let las: Las;
  beforeAll(async () => {
    las = await startLas({ real: REAL });
  });
  afterAll(() => las.close());

  const get = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await fetch(las.url + path);
    return { status: response.status, text: await response.text() };
  };
  return {
    get las() {
      return las;
    },
    get,
    /** Sends a form and looks at the page that it leads to. */
    post: async (path: string, fields: Record<string, string>) => {
      const response = await fetch(las.url + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
      const to = response.headers.get('location');
      return { status: response.status, to, text: to ? (await get(to)).text : await response.text() };
    },
  };
}

/** The texts of the cells of a panel, row by row. */
export const rowsIn = (panel: string): readonly (readonly string[])[] =>
  [...panel.matchAll(/<tr id="row[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim()),
  );

/** What the page tells of the last form. */
export const toldIn = (page: string): string => /<li class="feedbackPanel\w+">(.*?)<\/li>/.exec(page)?.[1] ?? '';
