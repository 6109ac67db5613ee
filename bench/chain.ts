import { ofSchool } from './in-browser';
import { type Row, ratioRow } from './row';

const ENTRIES = 16_000;
const PUPILS = 500;

/** A year of entries held against each other, in the real browser: while it is done others are answered, and nothing waits for it. */
export async function chain(): Promise<readonly Row[]> {
  const { opened, verified } = await ofSchool<'opened' | 'verified'>('chain.ts', ENTRIES, PUPILS);
  return [
    ratioRow(
      `the chain of ${ENTRIES} entries of ${PUPILS} pupils`,
      'the same dossiers opened one after the other',
      verified,
      opened,
      null,
    ),
  ];
}
