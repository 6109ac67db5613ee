import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../src/domain/day';
import { evaluate } from '../../src/rules/evaluate';
import type { Rule } from '../../src/rules/protocol';
import { PRESETS } from '../../src/rules/protocols';
import { bavokring } from '../../src/rules/protocols/bavokring';
import { law } from '../../src/rules/protocols/law';
import { differences } from './answer';
import { type Example, examplesOf } from './notation';

/* Protocols by example: reads every file of test/rules/examples, and holds the house rules for them. */

const FOLDER = 'test/rules/examples';
const textsIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.txt'));

function answer({ protocols, calendar, pupils, absences, actions }: Example, now: Moment) {
  return evaluate(protocols, calendar, pupils, absences, actions, now);
}

/** The examples of some rules: all hold, and every rule has one that is just met and one that just misses. */
function hold(rules: readonly Rule[], examples: readonly Example[]): void {
  const ids = [...new Set(rules.map(({ id }) => id))];
  describe.each(ids)('%s', (rule) => {
    const own = examples.filter((example) => example.rule === rule);
    const asked = own.flatMap((example) => example.questions.map((question) => ({ example, ...question })));

    test.each(asked.map((one) => [`${one.example.name} (${one.now})`, one] as const))('%s', (_name, one) =>
      expect(differences(one.expected, answer(one.example, one.now))).toEqual([]),
    );

    test('has an example that is just met, and one that just misses', () => {
      const holds = ({ example, now }: (typeof asked)[number]) =>
        answer(example, now).signals.some((signal) => signal.rule === rule);
      const called = (name: string) => asked.filter(({ example }) => example.name.startsWith(name));
      const names = (list: typeof asked) => list.map(({ example }) => example.name);
      expect(called('net wel').length, `${rule}: een voorbeeld "net wel: …"`).toBeGreaterThan(0);
      expect(called('net niet').length, `${rule}: een voorbeeld "net niet: …"`).toBeGreaterThan(0);
      expect(names(called('net niet').filter(holds))).toEqual([]);
      expect(names(called('net wel').filter((one) => !holds(one)))).toEqual([]);
    });

    test('the order in which facts are given changes nothing', () => {
      for (const { example, now } of asked) {
        const turned = {
          ...example,
          absences: example.absences.toReversed(),
          actions: example.actions.toReversed(),
        };
        expect(answer(turned, now)).toEqual(answer(example, now));
      }
    });
  });

  test('every example is about a rule of the protocol, and asks something', () => {
    expect(examples.filter(({ rule }) => !ids.includes(rule)).map(({ rule }) => rule)).toEqual([]);
    const silent = examples.filter(({ questions }) => !questions.every(({ expected }) => expected.length > 0));
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(examples.every(({ questions }) => questions.length > 0)).toBe(true);
  });
}

const OWN_FILES = `${FOLDER}/protocollen`;

describe.each(Object.values(PRESETS).filter(({ id }) => id !== 'bavokring' && id !== 'law'))(
  '$title',
  ({ id, rules }) => {
    hold(rules, examplesOf(readFileSync(`${OWN_FILES}/${id}.txt`, 'utf8'), id));
  },
);

test('every file of examples is about a protocol that comes with the program', () => {
  expect(textsIn(OWN_FILES).filter((file) => !PRESETS[file.replace('.txt', '')])).toEqual([]);
});

describe('Bavokring and the law', () => {
  const examples = textsIn(FOLDER).flatMap((file) =>
    examplesOf(readFileSync(`${FOLDER}/${file}`, 'utf8'), 'bavokring'),
  );
  hold([...bavokring.rules, ...law.rules], examples);
});
