import type { Written } from '../storage/written';
import type { Announcement } from './announcement';
import type { ScopeKey } from './keyring';
import type { LogPart } from './log';
import type { Member } from './member';
import type { Scope } from './scope';
import type { Statement } from './statement';

/** A batch is made of no more than about so much text, so that it stays within what others read whatever it packs to. */
const MOST = 200_000;

/** An entry that goes out, and in which scopes it is. */
export interface Outgoing {
  readonly written: Written;
  readonly scopes: readonly Scope[];
}

/** What goes into one batch. */
export interface Load {
  readonly statements: readonly Statement[];
  readonly logs: readonly LogPart[];
  readonly grants: readonly { readonly to: Member; readonly keys: readonly ScopeKey[] }[];
  /** Entries that this device names for the first time: they go into a log of their own. */
  readonly logged: readonly Outgoing[];
  /** Entries that are in a log already, and of which this device says that they stay (`LogPart`); whoever lacks one asks for it then. */
  readonly staying: readonly Outgoing[];
  /** Entries that are in a log already. */
  readonly again: readonly Outgoing[];
  readonly announcement: Announcement | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] };

const empty = (): Mutable<Load> => ({
  statements: [],
  logs: [],
  grants: [],
  logged: [],
  staying: [],
  again: [],
  announcement: null,
});

/** Everything that goes out, in as few batches as there is room for, in order; the announcement in the last. */
export function packed(all: Load): readonly Load[] {
  const loads = [empty()];
  let size = 0;
  const room = (more: number): Mutable<Load> => {
    if (size > 0 && size + more > MOST) {
      loads.push(empty());
      size = 0;
    }
    size += more;
    return loads.at(-1)!;
  };
  for (const one of all.statements) room(JSON.stringify(one).length).statements.push(one);
  for (const one of all.logs) room(JSON.stringify(one).length).logs.push(one);
  for (const { to, keys } of all.grants) {
    for (let at = 0; at < keys.length; at += 100) {
      const some = keys.slice(at, at + 100);
      room(400 * some.length + 200).grants.push({ to, keys: some });
    }
  }
  for (const one of all.logged) room(sizeOf(one) + 120).logged.push(one);
  for (const one of all.staying) room(120).staying.push(one);
  for (const one of all.again) room(sizeOf(one)).again.push(one);
  if (all.announcement) room(JSON.stringify(all.announcement).length).announcement = all.announcement;
  return size === 0 ? [] : loads;
}

const sizeOf = ({ written, scopes }: Outgoing): number => JSON.stringify(written).length * scopes.length;
