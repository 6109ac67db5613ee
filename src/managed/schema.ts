import { NAMES, TABLE } from './table';

/** The schema by which browsers take what IT wrote (`storage.managed_schema`): JSON Schema of draft 3, as far as Chromium knows it. */
export const managedSchema = () => ({
  $schema: 'http://json-schema.org/draft-03/schema#',
  type: 'object',
  properties: {
    ...Object.fromEntries(
      NAMES.map((name) => {
        const { kind, nl, en } = TABLE[name];
        return [name, { title: nl, description: `${en} (${kind.mayBe})`, ...kind.schema }];
      }),
    ),
    fixed: {
      title: 'Namen van instellingen die niemand op het apparaat kan veranderen.',
      description: 'Names of settings that nobody on the device can change.',
      type: 'array',
      items: { type: 'string' },
    },
  },
});
