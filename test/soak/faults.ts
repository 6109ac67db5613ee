import type { Chance } from '../../demo/random';
import type { DemoDay } from '../../scripts/demo-day';
import { loseCopy, loseDatabase } from '../e2e/losing';
import { turnInCopy, turnInDatabase } from './stores';

/* What happens to the computer of a school, at any moment of the day. None of it may cost anything that was answered. */

/** `false`: the browser is gone, and somebody starts it again. */
export type Fault = (day: DemoDay) => Promise<boolean>;

/** What happens to one of both stores; the other then has to be whole. */
export interface Damage {
  readonly strike: (day: DemoDay, chance: Chance) => Promise<void>;
  /** The worker goes on with what it knew. Else it is stopped, and finds it at its start. */
  readonly atWork?: true;
}

/** By what a person would call it. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'the worker is stopped': async (day) => {
    await day.extension.stopWorker();
    return true;
  },
  'it is locked': async (day) => {
    await day.ask('own>worker:lock', {});
    return true;
  },
  'the browser dies': async (day) => {
    await day.close('kill');
    return false;
  },
  'the browser is closed': async (day) => {
    await day.close();
    return false;
  },
};

/** The same. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'the database is thrown away': { strike: loseDatabase },
  'the database is thrown away at work': { strike: loseDatabase, atWork: true },
  'the copy is thrown away': { strike: loseCopy },
  'the copy is thrown away at work': { strike: loseCopy, atWork: true },
  'bits turn in the database': { strike: turnInDatabase },
  'bits turn in the copy': { strike: turnInCopy },
};
