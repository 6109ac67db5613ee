import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../manifest.config';
import { managedSchemaText, ROLL_OUT, withTable } from '../../scripts/managed-papers-text';
import { readManaged } from '../../src/managed/read';
import { managedSchema } from '../../src/managed/schema';
import { NAMES } from '../../src/managed/table';

/* The papers say what the table says. Made anew with `node scripts/run.mjs scripts/managed-papers.ts`. */

const paper = readFileSync(ROLL_OUT, 'utf8');

test('the schema that browsers read is made from the table', () => {
  expect(readFileSync('public/managed-schema.json', 'utf8')).toBe(managedSchemaText());
});

test('the table of uitrol.md is made from it too', () => {
  expect(withTable(paper)).toBe(paper);
});

test.each(['chromium', 'firefox'] as const)('the manifest for %s names the schema', (browser) => {
  expect(manifestFor('packaged', browser).storage).toEqual({ managed_schema: 'managed-schema.json' });
});

/** What Chromium knows of a schema (components/policy/core/common/schema.cc, and the page on `storage` of its documentation). */
const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
const KNOWN = ['title', 'description', 'type', 'items', 'properties', 'additionalProperties'];

interface Schema {
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

function faultsOf(schema: Schema, place: string): readonly string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).map(([name, one]) => [`${place}.${name}`, one] as const),
    ...(schema.items ? [[`${place}[]`, schema.items] as const] : []),
    ...(schema.additionalProperties ? [[`${place}.*`, schema.additionalProperties] as const] : []),
  ];
  return [
    ...(TYPES.includes(schema.type ?? '') ? [] : [`${place}: type ${String(schema.type)}`]),
    ...(schema.type === 'array' && !schema.items ? [`${place}: an array of what?`] : []),
    ...Object.keys(schema).flatMap((key) => (KNOWN.includes(key) ? [] : [`${place}: ${key}`])),
    ...inside.flatMap(([where, one]) => faultsOf(one, where)),
  ];
}

test('Chromium takes the schema: one known type each, no reference, and only properties at the top', () => {
  const { $schema, ...schema } = managedSchema();
  expect($schema).toBe('http://json-schema.org/draft-03/schema#');
  expect(schema.type).toBe('object');
  expect(Object.keys(schema)).toEqual(['type', 'properties']);
  expect(faultsOf(schema, '')).toEqual([]);
  expect(faultsOf({ type: 'object', properties: { a: { $ref: 'b' } as Schema } }, '')).toHaveLength(2);
  expect(Object.keys(schema.properties)).toEqual([...NAMES, 'fixed']);
});

type Values = Readonly<Record<string, unknown>>;

/** The examples of the paper, by the word above them. */
const examples = new Map(
  [...paper.matchAll(/<!-- voorbeeld: (\S+) -->\n```\w+\n([\s\S]*?)\n```/g)].map(([, name, text]) => [name!, text!]),
);
const json = (name: string) => JSON.parse(examples.get(name)!) as never;

const ID = [
  ...createHash('sha256')
    .update(Buffer.from((manifestFor('packaged', 'chromium') as { readonly key?: string }).key!, 'base64'))
    .digest('hex'),
]
  .slice(0, 32)
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');
const FIREFOX_ID = (
  manifestFor('packaged', 'firefox') as {
    readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
  }
).browser_specific_settings!.gecko.id;

/** A value of the registry: a number, a text, or JSON in a text. Yes and no are numbers there, and the schema says which. */
function registryValue(name: string, written: string): unknown {
  const { properties } = managedSchema();
  const type = (properties as Readonly<Record<string, Schema>>)[name]?.type;
  const number = /^dword:([0-9a-f]{8})$/.exec(written)?.[1];
  if (number !== undefined) return type === 'boolean' ? number !== '00000000' : Number.parseInt(number, 16);
  const text = JSON.parse(written) as string;
  return type === 'array' || type === 'object' ? JSON.parse(text) : text;
}

const inRegistry = (place: string): Values => {
  const block = examples.get('register')!.split(`${place}\\3rdparty\\extensions\\${ID}\\policy]`)[1]!.split('\n[')[0]!;
  return Object.fromEntries(
    [...block.matchAll(/^"(\w+)"=(.*)$/gm)].map(([, name, value]) => [name!, registryValue(name!, value!)]),
  );
};

describe('the examples of uitrol.md', () => {
  const google = Object.entries(json('google') as Readonly<Record<string, { readonly Value: unknown }>>);
  const samples: Readonly<Record<string, Values>> = {
    google: Object.fromEntries(google.map(([name, { Value }]) => [name, Value])),
    chrome: inRegistry('Google\\Chrome'),
    edge: inRegistry('Microsoft\\Edge'),
    linux: (json('linux') as { '3rdparty': { extensions: Record<string, Values> } })['3rdparty'].extensions[ID]!,
    firefox: (json('firefox') as { policies: { '3rdparty': { Extensions: Record<string, Values> } } }).policies[
      '3rdparty'
    ].Extensions[FIREFOX_ID]!,
    first: JSON.parse(/```json\n(\{[\s\S]*?\n\})\n```/.exec(paper)![1]!) as Values,
  };
  test.each(Object.keys(samples))('%s: every name exists, every value can be, and all of it holds', (name) => {
    const { values, fixed, ignored } = readManaged(samples[name]);
    expect(ignored).toEqual([]);
    expect(Object.keys(values).length).toBeGreaterThanOrEqual(2);
    expect(fixed).toEqual(expect.arrayContaining(samples[name]!['fixed'] as string[]));
  });
  test('an example with a name that does not exist would be found', () => {
    expect(readManaged({ ...samples['google'], slot: 3 }).ignored).toHaveLength(1);
  });
  test('what is installed and left alone is this extension', () => {
    const settings = json('extension-settings') as Readonly<
      Record<string, { runtime_allowed_hosts?: string[]; runtime_blocked_hosts?: string[] }>
    >;
    expect(Object.keys(settings)).toEqual([ID, '*']);
    expect(settings[ID]!.runtime_allowed_hosts).toEqual(settings['*']!.runtime_blocked_hosts);
    expect(paper).toContain(`| id in Chrome en Edge | \`${ID}\` |`);
    expect(paper).toContain(`| id in Firefox | \`${FIREFOX_ID}\` |`);
  });
});
