import { expect, test } from 'vitest';
import { Together } from '../../src/background/together';

test('those who ask while it is answered get one answer, of what was so when they asked', async () => {
  let is = 'before';
  let asked = 0;
  const begun: (() => void)[] = [];
  const { ask } = new Together(async () => {
    asked += 1;
    const was = is;
    await new Promise<void>((resolve) => begun.push(resolve));
    return was;
  });
  const first = ask();
  await Promise.resolve().then(() => undefined);
  await Promise.resolve();
  is = 'after';
  const others = [ask(), ask(), ask()];
  begun[0]!();
  expect(await first).toBe('before');
  await Promise.resolve();
  begun[1]!();
  expect(await Promise.all(others)).toEqual(['after', 'after', 'after']);
  expect(asked).toBe(2);
});

test('one that fails fails for who asked it, and not for the next', async () => {
  let fails = true;
  const { ask } = new Together(() => (fails ? Promise.reject(new Error('not now')) : Promise.resolve('done')));
  await expect(ask()).rejects.toThrow('not now');
  fails = false;
  expect(await ask()).toBe('done');
});
