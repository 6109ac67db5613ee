import { describe, expect, test } from 'vitest';
import { Readiness } from '../../../src/content/portal/ready';
import type { Guarding } from '../../../src/messages/portal';
import type { PortalProfile } from '../../../src/sites/portal/profile';

/* What lies ready in a page is what was asked last. */

const sends = (word: string) =>
  ({
    id: 'eigen/portaal.example',
    hosts: ['portaal.example'],
    checkedOn: null,
    modules: {},
    deeds: [{ module: 'messages', action: 'write', under: [], controls: [word], way: 'press', byHand: true }],
    fields: {},
    noPhoto: [],
    reached: { parents: [], colleagues: [], wholeSchool: [], groups: [] },
  }) satisfies PortalProfile;
const guardingBy = (word: string) => ({ portal: sends(word) }) as unknown as Guarding;
const wordsOf = ({ now }: Readiness) => now && [...now.known.deeds.keys()];

test('a portal that is pointed out anew is known by its new words', async () => {
  const answers = [guardingBy('delen'), guardingBy('op de post')];
  const readiness = new Readiness(() => Promise.resolve(answers.shift()!));
  await readiness.renew();
  expect(wordsOf(readiness)).toEqual(['delen']);
  await readiness.renew();
  expect(wordsOf(readiness)).toEqual(['op de post']);
});

describe('answers that come in another order', () => {
  const asked = () => {
    const answers: ((guarding: Guarding | null) => void)[] = [];
    const readiness = new Readiness(() => new Promise((resolve) => answers.push(resolve)));
    return { readiness, answers, renewed: [readiness.renew(), readiness.renew()] };
  };

  test('an older one does not undo a lock', async () => {
    const { readiness, answers, renewed } = asked();
    answers[1]!(null);
    await renewed[1];
    answers[0]!(guardingBy('delen'));
    await renewed[0];
    expect(readiness.now).toBeNull();
  });

  test('in their own order each counts', async () => {
    const { readiness, answers, renewed } = asked();
    answers[0]!(guardingBy('delen'));
    await renewed[0];
    expect(wordsOf(readiness)).toEqual(['delen']);
    answers[1]!(null);
    await renewed[1];
    expect(readiness.now).toBeNull();
  });
});
