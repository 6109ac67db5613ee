import { beforeEach, describe, expect, test, vi } from 'vitest';

/* What runs at the address that a school named as its website: the file that asks about photos, and no other. */

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

const { browser, state } = vi.hoisted(() => {
  const kept: { origins: string[]; scripts: Script[]; local: Record<string, unknown>; injected: string[] } = {
    origins: [],
    scripts: [],
    local: {},
    injected: [],
  };
  const put = (scripts: Script[]) => {
    kept.scripts = [...kept.scripts.filter(({ id }) => !scripts.some((one) => one.id === id)), ...scripts];
    return Promise.resolve();
  };
  return {
    state: kept,
    browser: {
      permissions: { getAll: () => Promise.resolve({ origins: [...kept.origins] }) },
      storage: {
        local: {
          get: (name: string) => Promise.resolve({ [name]: kept.local[name] }),
          set: (values: object) => Promise.resolve(void Object.assign(kept.local, values)),
          remove: (name: string) => Promise.resolve(void delete kept.local[name]),
        },
      },
      scripting: {
        getRegisteredContentScripts: ({ ids }: { ids: string[] }) =>
          Promise.resolve(kept.scripts.filter(({ id }) => ids.includes(id))),
        registerContentScripts: put,
        updateContentScripts: put,
        unregisterContentScripts: ({ ids }: { ids: string[] }) => {
          kept.scripts = kept.scripts.filter(({ id }) => !ids.includes(id));
          return Promise.resolve();
        },
        executeScript: ({ files }: { files: string[] }) => Promise.resolve(void kept.injected.push(...files)),
      },
      tabs: { query: ({ url }: { url: string[] }) => Promise.resolve(url.map((one, id) => ({ id, url: one }))) },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
for (const name of ['beside', 'guard', 'lists', 'photos', 'point', 'read', 'save'])
  vi.doMock(`../../src/content/${name}.iife.ts?iife`, () => ({ default: `/${name}.js` }));
const { followPermissions, injectIntoOpenPages } = await import('../../src/background/hosts');
const { forgetWebsites, nameWebsite, websites } = await import('../../src/background/websites');

const SITE = 'https://www.dezandloper.nl/*';
const OTHER = 'https://portaal.dezandloper.nl/*';
const KNOWN = 'https://plaza.basisonline.nl/*';

beforeEach(() => {
  Object.assign(state, { origins: [], scripts: [], local: {}, injected: [] });
});

/** The files that run at an address, by their names. */
const filesAt = (pattern: string) =>
  state.scripts
    .filter(({ matches }) => matches.includes(pattern))
    .map(({ id }) => id)
    .sort();

describe('at an address of the school', () => {
  test('the website gets the file for photos alone, another one all but that', async () => {
    state.origins = [SITE, OTHER, KNOWN];
    await nameWebsite(SITE, true);
    await followPermissions();
    expect(filesAt(SITE)).toEqual(['photos']);
    expect(filesAt(OTHER)).toEqual(['beside', 'guard', 'lists', 'read']);
    expect(filesAt(KNOWN)).toEqual(['beside', 'guard', 'lists']);
  });

  test('what somebody says last holds, also of an address that is allowed already', async () => {
    state.origins = [SITE];
    await followPermissions();
    expect(filesAt(SITE)).not.toContain('photos');
    await nameWebsite(SITE, true);
    await followPermissions();
    expect(filesAt(SITE)).toEqual(['photos']);
    await nameWebsite(SITE, false);
    await followPermissions();
    expect(filesAt(SITE)).toEqual(['beside', 'guard', 'lists', 'read']);
    expect(state.scripts.some(({ id }) => id === 'photos')).toBe(false);
  });

  test('pages that stand open get their file at once', async () => {
    await nameWebsite(SITE, true);
    await injectIntoOpenPages([SITE]);
    expect(state.injected).toEqual(['photos.js']);
  });

  test('a system that we know stays what it is, whatever somebody says of it', async () => {
    state.origins = [KNOWN];
    await nameWebsite(KNOWN, true);
    await followPermissions();
    expect(filesAt(KNOWN)).toEqual(['beside', 'guard', 'lists']);
  });
});

describe('what is kept', () => {
  test('is the addresses, each once, and nothing where none is named', async () => {
    await nameWebsite(SITE, true);
    await nameWebsite(SITE, true);
    await nameWebsite(OTHER, true);
    expect(await websites()).toEqual([SITE, OTHER]);
    await forgetWebsites([SITE]);
    expect(await websites()).toEqual([OTHER]);
    await nameWebsite(OTHER, false);
    expect(state.local).toEqual({});
  });

  test('something else there is no address', async () => {
    for (const strange of [undefined, 'www.dezandloper.nl', { 0: SITE }, [7, null]]) {
      state.local = { websites: strange };
      expect(await websites(), JSON.stringify(strange)).toEqual([]);
    }
  });
});
