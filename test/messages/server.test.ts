import { describe, expect, test, vi } from 'vitest';
import { client, Refused } from '../../src/messages/client';
import { contract, type Name } from '../../src/messages/contract';
import { type Handlers, type Sender, serve } from '../../src/messages/server';

const names = Object.keys(contract) as Name[];
const answers = Object.fromEntries(names.map((name) => [name, () => Promise.resolve(null)])) as unknown as Handlers;
const page: Sender = { from: 'page', tab: 7, window: 1, origin: 'https://start.parnassys.net' };
const allowed = () => Promise.resolve(true);
const own: Sender = { from: 'own', tab: null, window: null, origin: null };

describe('who may ask what', () => {
  test.each(names.filter((name) => name.startsWith('own>')))('a page may not ask %s', async (name) => {
    const answer = serve(answers, allowed, () => undefined);
    expect(await answer({ name, request: {} }, page)).toEqual({ ok: false, why: 'not-allowed' });
  });

  test('a page from an address that was taken back is not answered', async () => {
    const begin = { name: 'page>worker:begin', request: {} };
    const asked: unknown[] = [];
    const answer = serve(
      answers,
      (...about) => {
        asked.push(about);
        return Promise.resolve(false);
      },
      () => undefined,
    );
    expect(await answer(begin, page)).toEqual({ ok: false, why: 'not-allowed' });
    expect(asked).toEqual([[page, 'page>worker:begin']]);
    expect(await answer({ name: 'own>worker:lock', request: {} }, own)).toEqual({ ok: true, value: null });
  });

  test('what is not ours is not answered, and a wrong field is malformed', async () => {
    const answer = serve(answers, allowed, () => undefined);
    expect(await answer('hello', own)).toEqual({ ok: false, why: 'not-ours' });
    expect(await answer({ name: 'own>worker:everything', request: {} }, own)).toEqual({ ok: false, why: 'not-ours' });
    expect(await answer({ name: 'own>worker:unlock', request: { passphrase: 12 } }, own)).toEqual({
      ok: false,
      why: 'malformed',
    });
    expect(await answer({ name: 'own>worker:state', request: { more: true } }, own)).toEqual({
      ok: false,
      why: 'malformed',
    });
  });

  test('a page’s reading is checked to the last field', async () => {
    const takeIn = vi.fn(() => Promise.resolve({ lock: 'locked' as const, marks: [], kept: false }));
    const answer = serve({ ...answers, 'page>worker:reading': takeIn }, allowed, () => undefined);
    const line = {
      row: 1,
      pupil: { name: 'Noor', number: null },
      group: null,
      date: '2026-11-23',
      endDate: null,
      from: null,
      to: null,
      part: null,
      lessonFrom: null,
      lessonTo: null,
      openEnded: false,
      kind: 'sick',
      authorised: null,
      code: null,
      text: null,
      reported: null,
      remark: null,
    };
    const list = {
      title: null,
      complete: false,
      rowsShown: 1,
      rowsTotal: null,
      filtered: false,
      cover: null,
      lines: [line],
      puzzles: [],
    };
    const send = (lines: unknown[]) =>
      answer(
        {
          name: 'page>worker:reading',
          request: { age: 0, reading: { outcome: 'read', profile: 'p', lists: [{ ...list, lines }] } },
        },
        page,
      );
    expect(await send([line])).toMatchObject({ ok: true });
    for (const wrong of [
      { date: '2026-02-30' },
      { kind: 'ill' },
      { pupil: { name: 'x'.repeat(121), number: null } },
      { bsn: '123456782' },
      { from: '25:00' },
    ])
      expect(await send([{ ...line, ...wrong }]), JSON.stringify(wrong)).toEqual({ ok: false, why: 'malformed' });
    expect(takeIn).toHaveBeenCalledTimes(1);
  });
});

test('an error’s text does not go back', async () => {
  const seen: unknown[] = [];
  const failing = { ...answers, 'own>worker:state': () => Promise.reject(new Error('Noor van den Berg')) };
  const answer = serve(failing as Handlers, allowed, (_name, error) => seen.push(error));
  expect(JSON.stringify(await answer({ name: 'own>worker:state', request: {} }, own))).toBe(
    '{"ok":false,"why":"failed"}',
  );
  expect(seen).toHaveLength(1);
});

describe('the asking side', () => {
  test('gives the value, or says with a code why there is none', async () => {
    const ask = client((message) => serve(answers, allowed, () => undefined)(message, own));
    expect(await ask('own>worker:lock', {})).toBeNull();
    const refused = client(() => Promise.resolve({ ok: false, why: 'failed' }));
    await expect(refused('own>worker:lock', {})).rejects.toEqual(new Refused('failed'));
    const silent = client(() => Promise.resolve(undefined));
    await expect(silent('own>worker:lock', {})).rejects.toEqual(new Refused('no-answer'));
  });
});
