import { expect } from 'vitest';
import type { Office } from '../../../src/background/office';
import type { Connection } from '../../../src/background/sharing/relay/connection';
import type { CarrierKind } from '../../../src/domain/carriers';
import type { Role } from '../../../src/domain/role';
import type { Handlers } from '../../../src/messages/server';
import type { SharingView, WholeSharing } from '../../../src/messages/sharing';
import { Memory } from '../../storage/school';
import type { MemoryFolder } from '../../sync/folder/memory-folder';
import { awake, firstRun, inTab, OWN } from '../awake';
import { line, page } from '../pages';
import { MemoryDrive } from './memory-drive';

export type In = Extract<SharingView, { state: 'in' }>;

interface Me {
  readonly name: string;
  readonly role: Role;
  readonly groups?: string[];
}

let count = 0;

/** A computer of the school: the worker with the real vault, somebody at it, and a folder in which others write too. */
export class Computer {
  readonly answers: Handlers;
  readonly office: Office;
  readonly drive: MemoryDrive;

  private constructor({ answers, office }: Pick<Computer, 'answers' | 'office'>, drive: MemoryDrive) {
    this.answers = answers;
    this.office = office;
    this.drive = drive;
  }

  /** @param folder `null`: it shares by hand */
  static of(me: Me, folder: MemoryFolder | null): Promise<Computer> {
    return Computer.#at(me, new MemoryDrive(folder), folder ? 'folder' : 'by-hand');
  }

  /** A computer that reaches a relay. */
  static over(me: Me, connection: Connection): Promise<Computer> {
    return Computer.#at(me, new MemoryDrive(null, connection), 'relay');
  }

  static async #at(me: Me, drive: MemoryDrive, kind: CarrierKind): Promise<Computer> {
    const name = `computer-${process.pid}-${count++}`;
    const device = await awake(name, new Memory(), undefined, {}, undefined, drive);
    await device.answers['own>worker:setup'](firstRun({ groups: [], ...me }), OWN);
    expect(await device.answers['own>worker:choose-carrier']({ kind }, OWN)).toBe('done');
    return new Computer(device, drive);
  }

  async view(): Promise<SharingView> {
    const view = await this.answers['own>worker:sharing']({}, OWN);
    if (view === 'locked') throw new Error('locked');
    return view;
  }

  /** What is seen where it is not damaged. */
  async whole(): Promise<WholeSharing> {
    const view = await this.view();
    if (view.state === 'broken') throw new Error(view.state);
    return view;
  }

  async in(): Promise<In> {
    const view = await this.view();
    if (view.state !== 'in') throw new Error(view.state);
    return view;
  }

  /** Under which name it writes. */
  async writer(): Promise<string> {
    return (await this.office.kept.head()).value.device;
  }

  exchange() {
    return this.answers['own>worker:exchange']({}, OWN);
  }

  /** A page shows who of group 6A was late on a day. */
  async read(group: string, names: readonly (readonly [string, string])[], day = '2026-11-24'): Promise<void> {
    const lines = names.map(([name, number]) => line(name, number, day, { group, to: '08:41' as never }));
    const reading = page(lines, [day, day]);
    const [list] = reading.lists;
    const cover = { pupils: 'group', group, from: day, until: day };
    const given = { ...reading, lists: [{ ...list, cover }] };
    await this.answers['page>worker:reading']({ reading: given as never, age: 0 }, inTab(7));
  }

  /** The pupils whom who sits here finds. */
  async finds(typed: string): Promise<readonly string[]> {
    const found = await this.answers['own>worker:find-pupils']({ typed }, OWN);
    return found === 'locked' ? ['locked'] : found.found.map(({ pupil }) => pupil.id);
  }
}

/** Lets a computer in, over a folder or a relay, as two people would. */
export async function letIn(
  inside: Computer,
  outside: Computer,
  place: { name: string; role: Role; groups: string[] },
): Promise<void> {
  const made = await inside.answers['own>worker:invite'](place, OWN);
  if (typeof made === 'string') throw new Error(made);
  const { words, entrance } = (await inside.in()).invitations.find(({ id }) => id === made.invitation)!;
  const joined = await outside.answers['own>worker:join']({ words: [...words], ...(entrance && { entrance }) }, OWN);
  if (typeof joined === 'string' || !('number' in joined)) throw new Error(JSON.stringify(joined));
  expect(await inside.exchange()).toBe('done');
  expect((await inside.in()).invitations.find(({ id }) => id === made.invitation)?.number).toBe(joined.number);
  expect(await outside.view()).toMatchObject({ state: 'joining', number: joined.number });
  const answer = { invitation: made.invitation, isSame: true };
  expect(await inside.answers['own>worker:answer-request'](answer, OWN)).toBe('done');
  await settle(inside, outside);
  expect((await outside.view()).state).toBe('in');
}

/** Everybody exchanges until nothing is said any more. */
export async function settle(...computers: readonly Computer[]): Promise<void> {
  for (let round = 0; round < 4; round++) for (const one of computers) await one.exchange();
}
