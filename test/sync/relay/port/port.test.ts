import { afterEach, describe, expect, test } from 'vitest';
import type { Bytes } from '../../../../src/bytes/bytes';
import { CarrierFork, CarrierFull, CarrierUnreachable } from '../../../../src/sync/carrier';
import { AskedRelay, RelayPort } from '../../../../src/sync/relay/port/ask-relay';
import { RelayFull, RelayUnreachable } from '../../../../src/sync/relay/port/relay-errors';
import { ServedRelay } from '../../../../src/sync/relay/port/serve-relay';
import type { Port, Target } from '../../../../src/sync/relay/port/spoken';
import type { Relay, RelaySettings } from '../../../../src/sync/relay/relay';
import { bytes, CIRCLE, memberOf } from '../school';

/* Between the worker and the page that is connected: what is asked, what is asked back, and a page that cannot be trusted. */

const TARGET: Target = {
  address: { servers: ['wss://relais.school.example'], copies: 1 },
  circle: CIRCLE,
  pass: { jwt: 'jwt', seed: 'seed' },
};
const MEMBER = memberOf(7);
const yes: RelaySettings['isOf'] = () => Promise.resolve(true);

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function channel(): readonly [Port, Port] {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  return [port1 as unknown as Port, port2 as unknown as Port];
}

/** A page whose relay does what a test says. */
function page(relay: Partial<Relay>, news = () => {}) {
  const opened: RelaySettings[] = [];
  const closed: string[] = [];
  const told: unknown[] = [];
  const served = new ServedRelay(
    {
      open: (settings) => {
        opened.push(settings);
        return { ...relay, close: async () => void closed.push(settings.circle) } as unknown as Relay;
      },
      tell: async (...what) => void told.push(what),
    },
    news,
  );
  const ported = () => {
    const [here, there] = channel();
    served.serve(there);
    return new RelayPort(here);
  };
  const connect = (isOf = yes, target = TARGET) => {
    const port = ported();
    return new AskedRelay(() => Promise.resolve(port), target, isOf);
  };
  return { opened, closed, told, ported, connect };
}

/** A page that says whatever a test has it say. */
function liar(answers: (asked: { readonly ask: number }) => readonly unknown[], patience = 30_000) {
  const [here, there] = channel();
  const said: unknown[] = [];
  there.onmessage = ({ data }: MessageEvent<{ readonly ask: number }>) => {
    said.push(data);
    if ('ask' in data) for (const answer of answers(data)) there.postMessage(answer);
  };
  const port = new RelayPort(here, patience);
  return { relay: new AskedRelay(() => Promise.resolve(port), TARGET, yes), said, port };
}

describe('what is asked', () => {
  test('is answered, bytes as bytes', async () => {
    const kept = new Map<string, Bytes>();
    const { connect } = page({
      write: async (member, number, batch) => void kept.set(`${member} ${number}`, batch),
      read: async (member, number) => kept.get(`${member} ${number}`) ?? null,
      list: async () => [{ member: MEMBER, numbers: [1, 2] }],
      lying: async () => ['groep5'],
    });
    const relay = connect();
    const large = new Uint8Array(512 * 1024).fill(7);
    await relay.write(MEMBER, 1, large);
    expect(Buffer.compare((await relay.read(MEMBER, 1))!, large)).toBe(0);
    expect(await relay.read(MEMBER, 2)).toBeNull();
    expect(await relay.list()).toEqual([{ member: MEMBER, numbers: [1, 2] }]);
    expect(await relay.lying('user')).toEqual(['groep5']);
  });

  test.each([
    [new CarrierUnreachable('refused'), RelayUnreachable, { reason: 'refused' }],
    [new CarrierUnreachable('away'), RelayUnreachable, { reason: 'away' }],
    [new Error('anything else'), RelayUnreachable, { reason: 'away' }],
    [new CarrierFull(), RelayFull, {}],
    [new CarrierFork(4), CarrierFork, { number: 4, reason: 'refused' }],
  ])('what goes wrong comes over as what it is: %s', async (thrown, kind, holds) => {
    const relay = page({ list: () => Promise.reject(thrown) }).connect();
    const error = await relay.list().catch((one: unknown) => one);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(holds);
  });

  test('what the server is to be told goes over as it was signed', async () => {
    const { told, connect } = page({});
    const telling = { account: 'A', paper: 'paper', pass: TARGET.pass };
    await connect().tell(telling);
    expect(told).toEqual([[TARGET.address, telling]]);
  });
});

describe('whether it is the member’s', () => {
  const asking = (back: (settings: RelaySettings) => Promise<boolean>) => {
    const { opened, connect } = page({ read: async () => ((await back(opened[0]!)) ? bytes('its own') : null) });
    return connect;
  };

  test('is asked back, with the bytes', async () => {
    const seen: unknown[] = [];
    const connect = asking(({ isOf }) => isOf(MEMBER, 3, bytes('batch')));
    const relay = connect(async (...what) => seen.push(what) > 0);
    expect(await relay.read(MEMBER, 3)).toEqual(bytes('its own'));
    expect(seen).toEqual([[MEMBER, 3, bytes('batch')]]);
    expect(await asking(({ isOf }) => isOf(MEMBER, 3, bytes('x')))(async () => false).read(MEMBER, 3)).toBeNull();
  });

  test('where it cannot be told it is not', async () => {
    const relay = asking(({ isOf }) => isOf(MEMBER, 3, bytes('x')))(() => Promise.reject(new Error('locked')));
    expect(await relay.read(MEMBER, 3)).toBeNull();
  });
});

describe('another worker', () => {
  test('goes on with the same connection', async () => {
    const { opened, closed, connect } = page({ list: async () => [] });
    await connect().list();
    await connect().list();
    expect([opened.length, closed.length]).toEqual([1, 0]);
  });

  test('is the one that is asked back', async () => {
    const { opened, connect } = page({
      read: async () => ((await opened[0]!.isOf(MEMBER, 1, bytes('x'))) ? bytes('x') : null),
    });
    expect(await connect(async () => false).read(MEMBER, 1)).toBeNull();
    expect(await connect(yes).read(MEMBER, 1)).toEqual(bytes('x'));
  });

  test('with another pass gets another connection, and the one before it is closed', async () => {
    const { opened, closed, connect } = page({ list: async () => [] });
    await connect().list();
    await connect(yes, { ...TARGET, pass: { jwt: 'newer', seed: 'seed' } }).list();
    expect([opened.length, closed.length]).toEqual([2, 1]);
  });

  test('what the one before it was asked back is answered by nobody: that is no no', async () => {
    let back: Promise<boolean> | null = null;
    const { opened, connect } = page({
      list: async () => {
        back ??= opened[0]!.isOf(MEMBER, 1, bytes('x'));
        back.catch(() => undefined);
        return [];
      },
    });
    await connect(() => new Promise(() => {})).list();
    await connect().list();
    await expect(back).rejects.toMatchObject({ reason: 'away' });
  });
});

test('news is told to whoever has the page, and that the connection was lost or is there again', async () => {
  let heard = 0;
  const { opened, connect } = page({ list: async () => [] }, () => {
    heard += 1;
  });
  await connect().list();
  opened[0]!.news!();
  opened[0]!.connected!(false);
  opened[0]!.connected!(true);
  expect(heard).toBe(3);
});

describe('a page that cannot be trusted', () => {
  const away = { reason: 'away' };

  test('and says nothing is away after a while', async () => {
    const { relay, port } = liar(() => [], 30);
    expect(port.isSilent).toBe(false);
    await expect(relay.list()).rejects.toMatchObject(away);
    expect(port.isSilent).toBe(true);
  });

  test.each([
    ['text for bytes', 'read', 'batch'],
    ['bytes without end', 'read', new Uint8Array(1024 * 1024 + 1)],
    ['names that are no list', 'papers', 'x'],
    ['nothing at all', 'list', undefined],
  ] as const)('and answers with %s has not answered', async (_, method, value) => {
    const { relay } = liar(({ ask }) => [{ ask, value }]);
    const asked = {
      list: () => relay.list(),
      read: () => relay.read(MEMBER, 1),
      papers: () => relay.papers('request'),
    };
    await expect(asked[method]()).rejects.toMatchObject(away);
  });

  test('and lists what cannot be is heard without it: anybody in the circle can put that there', async () => {
    const listed = [
      { numbers: [1] },
      { member: 'x', numbers: [1] },
      { member: MEMBER, numbers: [1, 2] },
      { member: MEMBER, numbers: ['x'] },
    ];
    const { relay } = liar(({ ask }) => [{ ask, value: listed }]);
    expect(await relay.list()).toEqual([{ member: MEMBER, numbers: [1, 2] }]);
    const named = liar(({ ask }) => [{ ask, value: ['../../x', 'een-naam', 3] }]);
    expect(await named.relay.papers('request')).toEqual(['een-naam']);
  });

  test('what is asked of papers beside an exchange answers nothing that the exchange is asked back', async () => {
    const asked: string[] = [];
    const { ported, opened } = page({
      papers: async () => [],
      read: async () => ((await opened[0]!.isOf(MEMBER, 1, bytes('x'))) ? bytes('x') : null),
    });
    const port = ported();
    const isOf = async () => {
      asked.push('exchange');
      return true;
    };
    const exchange = new AskedRelay(() => Promise.resolve(port), TARGET, isOf);
    const papers = new AskedRelay(() => Promise.resolve(port), TARGET, null);
    const reading = exchange.read(MEMBER, 1);
    await papers.papers('request');
    expect(await reading).toEqual(bytes('x'));
    expect(asked).toEqual(['exchange']);
  });

  test('and talks nonsense before it answers is heard out', async () => {
    const nonsense = [null, 'x', 3, { ask: 'x' }, { ask: 9999, value: [] }, { isOf: 'x' }, { isOf: 1, member: 3 }];
    const { relay } = liar(({ ask }) => [...nonsense, { ask, value: [] }, { ask, value: [{}] }]);
    expect(await relay.list()).toEqual([]);
  });

  test('gets no answer to what it asks while nobody asks it anything', async () => {
    const { relay, said, port } = liar(({ ask }) => [
      { ask, value: [] },
      { isOf: 1, member: MEMBER, number: 1, batch: bytes('x') },
    ]);
    await relay.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said).toHaveLength(1);
    port.close();
  });

  test('who waits when the port closes hears that it is away', async () => {
    const { relay, port } = liar(() => []);
    const asked = expect(relay.list()).rejects.toMatchObject(away);
    await Promise.resolve();
    port.close();
    await asked;
  });

  test('never gets anything but what it is to connect with, and what was asked', async () => {
    const { relay, said } = liar(({ ask }) => [{ ask, value: undefined }]);
    await relay.write(MEMBER, 1, bytes('sealed'));
    expect(said).toEqual([
      { ask: 1, of: 'relay', target: TARGET, method: 'write', args: [MEMBER, 1, bytes('sealed')] },
    ]);
  });
});
