import { addDays, type Day, dayOf } from '../../domain/day';
import type { Handlers } from '../../messages/server';
import type { Typed } from '../../storage/typed';
import type { Context } from './context';

type TypedAnswers = Pick<Handlers, 'own>worker:typed' | 'own>worker:keep-typed'>;

/** Places that are remembered at once, the newest: nobody leaves more sentences unfinished. */
const MOST_PLACES = 60;
const DAYS = 30;

/** The newest first; what was typed on one day stays in its order. */
const byAge = ([, one]: [string, Typed[string]], [, other]: [string, Typed[string]]): number =>
  one.on === other.on ? 0 : one.on < other.on ? 1 : -1;

/** What was typed after one more change at a place. @param texts `null`: nothing stands there any more */
export function typedAfter(
  typed: Typed,
  place: string,
  by: string,
  texts: Typed[string]['texts'] | null,
  on: Day,
): Typed {
  const others = Object.entries(typed).filter(([other, one]) => other !== place && one.on >= addDays(on, -DAYS));
  const mine: [string, Typed[string]][] = texts ? [[place, { by, on, texts }]] : [];
  return Object.fromEntries([...mine, ...others.sort(byAge)].slice(0, MOST_PLACES));
}

/** What somebody typed and did not record yet is there again after a lock, another person's turn or the end of the browser. */
export function typedAnswers({ office, withSchool, keeping }: Context): TypedAnswers {
  return {
    'own>worker:typed': () =>
      withSchool(async ({ me }) => {
        const mine = Object.entries(await office.kept.typed()).filter(([, { by }]) => by === me.id);
        return Object.fromEntries(mine.map(([place, { texts }]) => [place, texts]));
      }),
    'own>worker:keep-typed': ({ who, place, texts }) =>
      keeping(async (now) => {
        const me = await office.people.seated();
        // Somebody else sat down before the page could tell.
        if (me?.name !== who) return 'locked' as const;
        await office.kept.changeTyped((typed) => typedAfter(typed, place, me.id, texts, dayOf(now)));
        return 'done' as const;
      }, 'quietly'),
  };
}
