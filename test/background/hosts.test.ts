import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sender } from '../../src/messages/server';

/* The content file runs where a person allowed it, and nowhere else. */

interface Script {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
  readonly runAt: string;
  readonly allFrames: boolean;
  readonly persistAcrossSessions: boolean;
}

const { browser } = vi.hoisted(() => {
  const state = {
    origins: [] as string[],
    scripts: [] as Script[],
    injected: [] as string[],
    tabs: [] as { id: number; url: string }[],
    local: {} as Record<string, unknown>,
  };
  return {
    browser: {
      state,
      permissions: {
        getAll: () => Promise.resolve({ origins: [...state.origins] }),
        contains: ({ origins }: { origins: string[] }) =>
          Promise.resolve(origins.every((origin) => state.origins.includes(origin))),
      },
      storage: {
        local: {
          get: (name: string) => Promise.resolve({ [name]: state.local[name] }),
          set: (values: object) => Promise.resolve(void Object.assign(state.local, values)),
          remove: (name: string) => Promise.resolve(void delete state.local[name]),
        },
      },
      scripting: {
        getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
          Promise.resolve(state.scripts.filter(({ id }) => ids.includes(id))),
        registerContentScripts: (scripts: Script[]) => {
          if (state.scripts.some(({ id }) => id === scripts[0]!.id))
            return Promise.reject(new Error('registered already'));
          state.scripts.push(...scripts);
          return Promise.resolve();
        },
        updateContentScripts: ([script]: Script[]) => {
          state.scripts.splice(
            state.scripts.findIndex(({ id }) => id === script!.id),
            1,
            script!,
          );
          return Promise.resolve();
        },
        unregisterContentScripts: ({ ids }: { ids: string[] }) => {
          state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
          return Promise.resolve();
        },
        executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) => {
          if (target.tabId === 2) return Promise.reject(new Error('the tab is gone'));
          state.injected.push(`${target.tabId} ${files.join()}`);
          return Promise.resolve();
        },
      },
      tabs: {
        query: () => Promise.resolve(state.tabs),
        get: (id: number) => Promise.resolve(state.tabs.find((tab) => tab.id === id) ?? { id }),
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/content/lists.iife.ts?iife', () => ({ default: '/src/content/lists.iife.js' }));
vi.mock('../../src/content/beside.iife.ts?iife', () => ({ default: '/src/content/beside.iife.js' }));
vi.mock('../../src/content/guard.iife.ts?iife', () => ({ default: '/src/content/guard.iife.js' }));
vi.mock('../../src/content/photos.iife.ts?iife', () => ({ default: '/src/content/photos.iife.js' }));
vi.mock('../../src/content/point.iife.ts?iife', () => ({ default: '/src/content/point.iife.js' }));
vi.mock('../../src/content/point-portal.iife.ts?iife', () => ({ default: '/src/content/point-portal.iife.js' }));
vi.mock('../../src/content/save.iife.ts?iife', () => ({ default: '/src/content/save.iife.js' }));
vi.mock('../../src/content/read.iife.ts?iife', () => ({ default: '/src/content/read.iife.js' }));
const { followPermissions, inject, injectIntoOpenPages, isAllowed, mayAsk } = await import(
  '../../src/background/hosts'
);
const { forgetHosts, namedHosts, nameHost } = await import('../../src/background/named-hosts');

const LAS = 'https://start.parnassys.net/*';
const PORTAL = 'https://plaza.basisonline.nl/*';
const OWN = 'https://systeem.school.example/*';
const from = (origin: string | null): Sender => ({ from: 'page', tab: 1, window: 1, origin });

/** Which files are registered at an address. */
const at = (pattern: string) =>
  browser.state.scripts.filter(({ matches }) => matches.includes(pattern)).map(({ id }) => id);

beforeEach(() => {
  browser.state.origins = [];
  browser.state.scripts = [];
  browser.state.injected = [];
  browser.state.local = {};
  browser.state.tabs = [1, 2, 3].map((id) => ({ id, url: 'https://start.parnassys.net/' }));
});

describe('registered', () => {
  test('nowhere before somebody allowed it, there from then on, and nowhere after it was taken back', async () => {
    await followPermissions();
    expect(browser.state.scripts).toEqual([]);
    browser.state.origins = [LAS, 'chrome://favicon/*'];
    await followPermissions();
    expect(at(LAS)).toEqual(['read', 'lists']);
    browser.state.origins = [];
    await followPermissions();
    expect(browser.state.scripts).toEqual([]);
  });

  test('which file runs where: what reads absences in the LAS, what guards in the portal, everything where nobody knows', async () => {
    browser.state.origins = [LAS, PORTAL, OWN, 'https://school.rovictonline.nl/*'];
    await followPermissions();
    expect(at(LAS)).toEqual(['read', 'lists']);
    expect(at('https://school.rovictonline.nl/*')).toEqual(['read', 'lists']);
    expect(at(PORTAL)).toEqual(['lists', 'beside', 'guard']);
    expect(at(OWN)).toEqual(['read', 'lists', 'beside', 'guard']);
  });

  test('the guard is there before anything of the page; nothing runs on software for childcare', async () => {
    browser.state.origins = ['https://*/*'];
    await followPermissions();
    const { scripts } = browser.state;
    expect(scripts.filter(({ runAt }) => runAt === 'document_start').map(({ id }) => id)).toEqual(['guard']);
    for (const { excludeMatches } of scripts) expect(excludeMatches).toEqual(['*://*.ouderportaal.nl/*']);
  });

  test('one at a time: what is allowed last holds, and a failure stops nobody', async () => {
    browser.state.origins = [LAS];
    const first = followPermissions();
    browser.state.origins = [LAS, 'https://school.esis.nl/*'];
    await Promise.all([first, followPermissions()]);
    expect(browser.state.scripts[0]).toMatchObject({ matches: [LAS, 'https://school.esis.nl/*'] });
  });

  test('pages that stand open get it at once; one that is gone stops nobody, and childcare gets nothing', async () => {
    await injectIntoOpenPages([]);
    expect(browser.state.injected).toEqual([]);
    browser.state.tabs.push({ id: 4, url: 'https://kring.ouderportaal.nl/portal/' });
    await injectIntoOpenPages([LAS]);
    expect(browser.state.injected).toEqual(
      ['read', 'lists'].flatMap((id) => [1, 3].map((tab) => `${tab} src/content/${id}.iife.js`)),
    );
  });

  test('what a person asks for is not put into a page of childcare either', async () => {
    browser.state.tabs = [{ id: 5, url: 'https://kring.ouderportaal.nl/portal/' }];
    expect(await inject(5, 'point')).toBe(false);
    expect(browser.state.injected).toEqual([]);
    expect(await inject(6, 'point')).toBe(true);
  });
});

test('a page may ask only while its address is allowed, and childcare never', async () => {
  browser.state.origins = [LAS, 'https://kring.ouderportaal.nl/*'];
  expect(await isAllowed(from('https://start.parnassys.net'))).toBe(true);
  expect(await isAllowed(from('https://start.parnassys.net:8443'))).toBe(true);
  expect(await isAllowed(from('https://kring.ouderportaal.nl'))).toBe(false);
  for (const origin of ['https://parnassys.net', 'http://start.parnassys.net', 'file://', 'null', null])
    expect(await isAllowed(from(origin)), String(origin)).toBe(false);
});

describe('an address of which a school said what is there', () => {
  const SITE = 'https://www.school.example/*';

  test.each([
    ['las', ['read', 'lists']],
    ['portal', ['lists', 'beside', 'guard']],
    ['website', ['photos']],
  ] as const)('as %s gets the files for that alone; another address is as it was', async (kind, files) => {
    browser.state.origins = [SITE, OWN];
    await nameHost(SITE, kind);
    await followPermissions();
    expect(at(SITE)).toEqual(files);
    expect(at(OWN)).toEqual(['read', 'lists', 'beside', 'guard']);
  });

  test('only the file for photos is in frames as well', async () => {
    browser.state.origins = [SITE, OWN];
    await nameHost(SITE, 'website');
    await followPermissions();
    expect(browser.state.scripts.filter(({ allFrames }) => allFrames).map(({ id }) => id)).toEqual(['photos']);
  });

  test('what somebody says last holds, also of an address that is allowed already', async () => {
    browser.state.origins = [SITE];
    await followPermissions();
    expect(at(SITE)).not.toContain('photos');
    await nameHost(SITE, 'website');
    await followPermissions();
    expect(at(SITE)).toEqual(['photos']);
    await nameHost(SITE, 'portal');
    await followPermissions();
    expect(at(SITE)).toEqual(['lists', 'beside', 'guard']);
  });

  test('pages of it that stand open get their file at once', async () => {
    await nameHost(SITE, 'website');
    browser.state.tabs = [{ id: 1, url: 'https://www.school.example/wp-admin/' }];
    await injectIntoOpenPages([SITE]);
    expect(browser.state.injected).toEqual(['1 src/content/photos.iife.js']);
  });

  test('a system that we know stays what it is, whatever somebody says of it', async () => {
    browser.state.origins = [PORTAL];
    await nameHost(PORTAL, 'website');
    await followPermissions();
    expect(at(PORTAL)).toEqual(['lists', 'beside', 'guard']);
  });

  test('tells absences only as a LAS, and lists not as a website: a file of before may stand in an open page', async () => {
    browser.state.origins = [SITE, LAS, PORTAL];
    const told = async (origin: string) => {
      const names = ['page>worker:begin', 'page>worker:reading', 'page>worker:portal-lists'] as const;
      const may = await Promise.all(names.map((name) => mayAsk(from(origin.slice(0, -2)), name)));
      return names.filter((_name, index) => may[index]).map((name) => name.slice('page>worker:'.length));
    };
    const all = ['begin', 'reading', 'portal-lists'];
    expect([await told(SITE), await told(LAS)]).toEqual([all, all]);
    expect(await told(PORTAL)).toEqual(['begin', 'portal-lists']);
    await nameHost(SITE, 'portal');
    expect(await told(SITE)).toEqual(['begin', 'portal-lists']);
    await nameHost(SITE, 'website');
    expect(await told(SITE)).toEqual(['begin']);
    expect(await told(OWN)).toEqual([]);
  });

  test('is kept once, and nothing is kept where nothing is said', async () => {
    await nameHost(SITE, 'portal');
    await nameHost(SITE, 'website');
    await nameHost(OWN, 'las');
    expect(await namedHosts()).toEqual({ [SITE]: 'website', [OWN]: 'las' });
    await forgetHosts([SITE]);
    expect(await namedHosts()).toEqual({ [OWN]: 'las' });
    await forgetHosts([OWN]);
    expect(browser.state.local).toEqual({});
  });

  test('is nothing else that may stand there', async () => {
    for (const strange of [undefined, null, 'www.school.example', [SITE], { [SITE]: 'shop', [OWN]: null }]) {
      browser.state.local = { namedHosts: strange };
      expect(await namedHosts(), JSON.stringify(strange)).toEqual({});
    }
  });
});

test('files outlive a restart of the browser, also after their addresses changed', async () => {
  browser.state.origins = [LAS];
  await followPermissions();
  browser.state.origins = [LAS, OWN];
  await followPermissions();
  expect(browser.state.scripts.map(({ persistAcrossSessions }) => persistAcrossSessions)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
