import { hashed, isStamped, type Written } from '../storage/written';
import { type Announcement, saysMore, WINDOW } from './announcement';
import { erasureOf } from './erasures';
import type { At, Gathered } from './gathered';
import { isLogSigned, type LogPart } from './log';
import type { Logbook } from './logbook';
import { type Ranges, union } from './ranges';
import type { Standing } from './standing';
import type { Need, State } from './state';
import { type Known, verified } from './statement';
import type { Trouble } from './trouble';

/** Statements that are signed by whom they say; what cannot be known yet waits. */
export async function verifyStatements(state: State, found: Gathered): Promise<readonly Known[]> {
  if (found.statements.length === 0) return state.statements;
  const { known, waiting, forged } = await verified(
    found.statements.map(({ statement }) => statement),
    state.statements,
  );
  for (const one of found.statements) {
    if (waiting.includes(one.statement)) found.waits(one);
    if (forged.includes(one.statement)) {
      found.troubles.push({ kind: 'forbidden', member: one.member, what: 'statement' });
    }
  }
  return known.length === state.statements.length ? state.statements : known;
}

/** Adds parts of logs to those that are known. @returns those that said something new */
export async function verifyLogs(found: Gathered, standing: Standing, logs: Logbook): Promise<readonly LogPart[]> {
  const added: LogPart[] = [];
  for (const { part, ...at } of found.logs) {
    if (logs.has(part)) continue;
    const sign = standing.signOf(part.member);
    if (sign === null) found.waits(at);
    else if (!(await isLogSigned(part, sign))) found.troubles.push({ kind: 'unreadable', ...at });
    else {
      const result = logs.add(part);
      if (result !== 'known') added.push(part);
      if (typeof result === 'object') {
        found.troubles.push({ kind: 'log-forked', member: part.member, ...result.fork });
      }
    }
  }
  return added;
}

/** Entries that a log names and that this device may hold. */
export async function verifyEntries(found: Gathered, standing: Standing, logs: Logbook): Promise<readonly Written[]> {
  const good: Written[] = [];
  const seen = new Set<string>();
  // All at once: each is hashed in another thread.
  const all = await Promise.all(
    found.entries.map(async ({ member, number, subject, year, entry }) => ({
      at: { member, number } satisfies At,
      entry,
      written: isStamped(entry) ? await hashed({ subject, year, entry }) : null,
    })),
  );
  for (const { at, entry, written } of all) {
    if (!written || !isStamped(entry)) {
      found.troubles.push({ kind: 'unreadable', ...at });
      continue;
    }
    if (seen.has(written.hash)) continue;
    seen.add(written.hash);
    const scopes = logs.scopesOf(entry.device, entry.seq, written.hash);
    if (!scopes) {
      found.waits(at);
      found.troubles.push({ kind: 'not-in-log', ...at });
    } else if (!standing.mayAny(standing.me, scopes)) {
      found.troubles.push({ kind: 'forbidden', member: at.member, what: 'scope' });
    } else if (erasureOf(written) && !standing.isOfDecider(entry.device, entry.seq, written.hash)) {
      found.troubles.push({ kind: 'forbidden', member: at.member, what: 'erased' });
    } else good.push(written);
  }
  return good;
}

/** What members said of themselves: what they lack, and what they saw of others. */
export function heardOf(found: Gathered, standing: Standing, logs: Logbook) {
  const { state, me } = standing;
  const needs: Record<string, Need> = {};
  const exists: Record<string, number> = {};
  let gone: Record<string, Ranges> = {};
  for (const { member, number, announcement } of found.announcements) {
    for (const [of, { number: last }] of Object.entries(announcement.seen)) {
      const left = standing.roster.left.get(of);
      exists[of] = Math.max(exists[of] ?? 0, left ? Math.min(last, left.upTo) : last);
    }
    found.troubles.push(...forksTold(state, member, announcement, me));
    gone = withGone(gone, member, announcement, standing, logs);
    const former = needs[member] ?? state.needs[member];
    if (former && former.number > number) continue;
    needs[member] = needOf(number, announcement, logs, Math.max(announcement.seen[me]?.number ?? 0, former?.seen ?? 0));
  }
  delete exists[me];
  return { needs, exists, gone };
}

const needOf = (number: number, announcement: Announcement, logs: Logbook, seen: number): Need => ({
  number,
  lacks: announcement.lacks,
  lacksKeys: announcement.lacksKeys,
  statements: announcement.statements,
  logs: Object.fromEntries(
    Object.entries(knownTo(announcement, logs)).filter(([writer, known]) => saysMore(logs.knownOf(writer), known)),
  ),
  seen,
});

const NOTHING = { until: 0, facts: 0, mark: 0 };

/** Of a writer that is not in it the member knows nothing, unless there were more than it could say. */
const knownTo = ({ logs: told }: Announcement, logs: Logbook): Announcement['logs'] =>
  Object.keys(told).length >= WINDOW
    ? told
    : { ...Object.fromEntries(logs.writers().map((writer) => [writer, NOTHING])), ...told };

/** Others were given another batch under a number than this device was. */
const forksTold = ({ heads, last }: State, told: string, { seen }: Announcement, me: string): readonly KeptFork[] =>
  Object.entries(seen).flatMap(([member, { number, hash }]) => {
    const ours = member === me ? last : heads[member];
    return ours?.number === number && ours.hash !== hash ? [{ kind: 'member-forked', member, number, told }] : [];
  });

type KeptFork = Extract<Trouble, { kind: 'member-forked' }>;

/** Who wrote a log, or decides for the school, is believed that nothing is left of some of it. */
function withGone(
  known: Record<string, Ranges>,
  member: string,
  { gone }: Announcement,
  standing: Standing,
  logs: Logbook,
): Record<string, Ranges> {
  const next = { ...known };
  for (const [writer, ranges] of Object.entries(gone)) {
    if (!logs.isSigner(writer, member) && !standing.isDecider(member)) continue;
    next[writer] = union(next[writer] ?? [], ranges);
  }
  return next;
}
