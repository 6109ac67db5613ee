import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sender } from '../../src/messages/server';

/* The content file runs where a person allowed it, and nowhere else. */

const { browser } = vi.hoisted(() => {
  const state = {
    origins: [] as string[],
    scripts: [] as { id: string; matches: string[] }[],
    injected: [] as number[],
  };
  return {
    browser: {
      state,
      permissions: {
        getAll: () => Promise.resolve({ origins: [...state.origins] }),
        contains: ({ origins }: { origins: string[] }) =>
          Promise.resolve(origins.every((origin) => state.origins.includes(origin))),
      },
      scripting: {
        getRegisteredContentScripts: () => Promise.resolve([...state.scripts]),
        registerContentScripts: (scripts: { id: string; matches: string[] }[]) => {
          if (state.scripts.length > 0) return Promise.reject(new Error('registered already'));
          state.scripts.push(...scripts);
          return Promise.resolve();
        },
        updateContentScripts: (scripts: { id: string; matches: string[] }[]) => {
          state.scripts.splice(0, state.scripts.length, ...scripts);
          return Promise.resolve();
        },
        unregisterContentScripts: () => Promise.resolve(void state.scripts.splice(0)),
        executeScript: ({ target }: { target: { tabId: number } }) => {
          if (target.tabId === 2) return Promise.reject(new Error('the tab is gone'));
          state.injected.push(target.tabId);
          return Promise.resolve();
        },
      },
      tabs: { query: () => Promise.resolve([{ id: 1 }, { id: 2 }, { id: 3 }]) },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/content/guard.iife.ts?iife', () => ({ default: '/src/content/guard.iife.js' }));
vi.mock('../../src/content/point.iife.ts?iife', () => ({ default: '/src/content/point.iife.js' }));
vi.mock('../../src/content/save.iife.ts?iife', () => ({ default: '/src/content/save.iife.js' }));
vi.mock('../../src/content/read.iife.ts?iife', () => ({ default: '/src/content/read.iife.js' }));
const { followPermissions, injectIntoOpenPages, isAllowed } = await import('../../src/background/hosts');

const LAS = 'https://start.parnassys.net/*';
const from = (origin: string | null): Sender => ({ from: 'page', tab: 1, window: 1, origin });

beforeEach(() => {
  browser.state.origins = [];
  browser.state.scripts.splice(0);
  browser.state.injected.splice(0);
});

describe('registered', () => {
  test('nowhere before somebody allowed it, there from then on, and nowhere after it was taken back', async () => {
    await followPermissions();
    expect(browser.state.scripts).toEqual([]);
    browser.state.origins = [LAS, 'chrome://favicon/*'];
    await followPermissions();
    expect(browser.state.scripts).toMatchObject([{ matches: [LAS] }]);
    browser.state.origins = [];
    await followPermissions();
    expect(browser.state.scripts).toEqual([]);
  });

  test('one at a time: what is allowed last holds, and a failure stops nobody', async () => {
    browser.state.origins = [LAS];
    const first = followPermissions();
    browser.state.origins = [LAS, 'https://school.esis.nl/*'];
    await Promise.all([first, followPermissions()]);
    expect(browser.state.scripts).toMatchObject([{ matches: [LAS, 'https://school.esis.nl/*'] }]);
  });

  test('pages that stand open get it at once; one that is gone stops nobody', async () => {
    await injectIntoOpenPages([]);
    expect(browser.state.injected).toEqual([]);
    await injectIntoOpenPages([LAS]);
    expect(browser.state.injected).toEqual([1, 3]);
  });
});

test('a page may ask only while its address is allowed', async () => {
  browser.state.origins = [LAS];
  expect(await isAllowed(from('https://start.parnassys.net'))).toBe(true);
  expect(await isAllowed(from('https://start.parnassys.net:8443'))).toBe(true);
  for (const origin of ['https://parnassys.net', 'http://start.parnassys.net', 'file://', 'null', null])
    expect(await isAllowed(from(origin)), String(origin)).toBe(false);
});
