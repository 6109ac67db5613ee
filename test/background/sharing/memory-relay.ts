import { setTimeout as later } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import type { Connection } from '../../../src/background/sharing/relay/connection';
import type { Bytes } from '../../../src/bytes/bytes';
import { CarrierUnreachable } from '../../../src/sync/carrier';
import { readClaims } from '../../../src/sync/relay/claims';
import { RelayPort } from '../../../src/sync/relay/port/ask-relay';
import { ServedRelay } from '../../../src/sync/relay/port/serve-relay';
import type { Port } from '../../../src/sync/relay/port/spoken';
import type { Relay, RelaySettings } from '../../../src/sync/relay/relay';
import type { Telling } from '../../../src/sync/relay/telling';

const payloadOf = (jwt: string): { readonly nats: { readonly revocations?: Record<string, number> } } =>
  JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString());

/** A page of a device, with whether it is there and whether somebody looks at that device. */
export interface PlayedConnection extends Connection {
  isOpen: boolean;
  looks: boolean;
}

/** A relay in memory: whoever has a pass that holds may do what that pass is for. What is told of passes holds at once. */
export class MemoryRelay {
  readonly batches = new Map<string, Bytes>();
  readonly papers = new Map<string, Bytes>();
  revoked: Readonly<Record<string, number>> = {};
  isAway = false;
  /** Does it take what it is told? */
  takesTelling = true;
  told = 0;
  /** By the clock of the server. */
  now = () => Date.now();

  /** The page of a device that is connected with it, with what a test looks at. */
  connection(): PlayedConnection {
    const { port1, port2 } = new MessageChannel();
    port1.unref();
    port2.unref();
    const served = new ServedRelay(
      { open: (settings) => this.#relay(settings), tell: (_, telling) => this.#tell(telling) },
      () => undefined,
    );
    served.serve(port2 as never as Port);
    const port = new RelayPort(port1 as never as Port);
    const connection: PlayedConnection = {
      isOpen: false,
      looks: true,
      port: () => {
        connection.isOpen = true;
        return Promise.resolve(port);
      },
      isWatched: () => Promise.resolve(connection.looks),
      close: () => {
        connection.isOpen = false;
        return Promise.resolve();
      },
    };
    return connection;
  }

  #relay(settings: RelaySettings): Relay {
    const { circle, invitation } = settings;
    const asked = async <T>(what: () => T): Promise<T> => {
      await later(0);
      if (this.isAway) throw new CarrierUnreachable('away');
      const claims = await readClaims(settings.pass.jwt);
      const holds = claims && claims.exp! * 1000 > this.now() && this.revoked[claims.sub] === undefined;
      if (!holds) throw new CarrierUnreachable('refused');
      return what();
    };
    const own = (name: string) => {
      if (invitation && name !== invitation) throw new CarrierUnreachable('refused');
      return name;
    };
    const lay = (place: string, name: string, paper: Bytes) =>
      asked(() => {
        if (paper.length > 0) this.papers.set(`${circle} ${place} ${own(name)}`, paper);
        else this.papers.delete(`${circle} ${place} ${own(name)}`);
      });
    const laid = (place: string, name: string) =>
      asked(() => this.papers.get(`${circle} ${place} ${own(name)}`) ?? null);
    const lying = (place: string) =>
      asked(() => {
        const names = [...this.papers.keys()].map((key) => key.split(' '));
        const mayBe = (name: string) => invitation === undefined || name === invitation;
        return names.flatMap(([of, at, name]) => (of === circle && at === place && mayBe(name!) ? [name!] : []));
      });
    const relay: Partial<Relay> = {
      lay,
      laid,
      lying,
      papers: lying,
      readPaper: laid,
      writePaper: lay,
      removePaper: (kind, name) => lay(kind, name, new Uint8Array()),
      list: () =>
        asked(() => {
          const numbers = new Map<string, number[]>();
          for (const key of this.batches.keys()) {
            const [of, member, number] = key.split(' ');
            if (of === circle) numbers.set(member!, [...(numbers.get(member!) ?? []), Number(number)]);
          }
          return [...numbers].map(([member, all]) => ({ member, numbers: all.sort((a, b) => a - b) }));
        }),
      read: async (member, number) => {
        const found = await asked(() => this.batches.get(`${circle} ${member} ${number}`) ?? null);
        return found && (await settings.isOf(member, number, found)) ? found : null;
      },
      write: (member, number, batch) => asked(() => void this.batches.set(`${circle} ${member} ${number}`, batch)),
      close: () => Promise.resolve(),
    };
    return relay as Relay;
  }

  async #tell({ paper }: Telling): Promise<void> {
    await later(0);
    this.told += 1;
    if (this.isAway) throw new CarrierUnreachable('away');
    if (!this.takesTelling) throw new CarrierUnreachable('refused');
    this.revoked = payloadOf(paper).nats.revocations ?? {};
  }
}
