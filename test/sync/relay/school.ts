import { newOwner, newUser, type Owner, serverText } from '../../../src/sync/relay/owner';
import { admit, type Pass } from '../../../src/sync/relay/passes';
import { Relay, type RelaySettings } from '../../../src/sync/relay/relay';
import { type Authority, documented, Server, withoutNewer } from './server';

/** A circle as a relay sees it: its id, and members that come in. */
export const CIRCLE = 'c1'.repeat(32);

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
export const memberOf = (number: number): string => number.toString(16).padStart(32, '0');

/** A batch as these tests make it says whose it is, which stands for a signature. */
export const batch = (member: string, number: number, words = ''): Uint8Array<ArrayBuffer> =>
  bytes(`${member} ${number} ${words}`);
const isOf: RelaySettings['isOf'] = (member, number, found) =>
  Promise.resolve(new TextDecoder().decode(found).startsWith(`${member} ${number} `));

/** A school with a relay: what the administrator's device keeps, and members that are connected. */
export class RelaySchool {
  owner: Owner;
  readonly authority: Authority;
  readonly #open: Relay[] = [];

  private constructor(authority: Authority, owner: Owner) {
    this.authority = authority;
    this.owner = owner;
  }

  static async with(authority: Authority): Promise<RelaySchool> {
    return new RelaySchool(authority, await newOwner(Date.now()));
  }

  async server(env: Readonly<Record<string, string>> = {}, config?: string): Promise<Server> {
    return Server.start({
      authority: this.authority,
      school: await serverText(this.owner, Date.now()),
      config: config ?? withoutNewer(documented('nats-server.conf')),
      env,
    });
  }

  async passOf(member: string): Promise<Pass> {
    const { seed, user } = await newUser();
    const { owner, jwt } = await admit(this.owner, CIRCLE, member, user, Date.now());
    this.owner = owner;
    return { seed, jwt };
  }

  /** A member at addresses, with a pass of its own. */
  async member(
    member: string,
    servers: readonly string[],
    more: Partial<RelaySettings> & { readonly copies?: 1 | 3 } = {},
  ): Promise<Relay> {
    const { copies = 1, ...settings } = more;
    return this.at({ address: { servers, copies }, pass: await this.passOf(member), ...settings });
  }

  at(settings: Pick<RelaySettings, 'address' | 'pass'> & Partial<RelaySettings>): Relay {
    const relay = new Relay({ circle: CIRCLE, isOf, socketOf: this.authority.socketOf, ...settings });
    this.#open.push(relay);
    return relay;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((relay) => relay.close()));
  }
}

/** Asks again until it is so, at most `ms`. */
export async function until(so: () => Promise<boolean> | boolean, ms = 30_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await so())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
