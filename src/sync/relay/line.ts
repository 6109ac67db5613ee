import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { jwtAuthenticator, type NatsConnection, nkeys, type WsSocketFactory, wsconnect } from '@nats-io/nats-core';
import { CarrierUnreachable } from '../carrier';
import type { Pass } from './passes';
import { inboxOf } from './places';
import { asTrouble } from './trouble';

/** The addresses of a relay (`wss://…`): one, or those of all its servers. */
export interface RelayAddress {
  readonly servers: readonly string[];
  /** On how many servers each batch is kept: 1, or 3 of a cluster. */
  readonly copies: 1 | 3;
}

/** How a program without sockets of its own connects. */
export type SocketOf = WsSocketFactory;

/** A silent connection lets a worker be put away after half a minute (tried: 32 s); so somebody speaks every 20 s. */
const PING_MS = 20_000;
/** Two pings without an answer: the connection is dead, whatever the network says. */
const PINGS_OUT = 2;
/** How long one question may take. */
const ANSWER_MS = 5000;
const CONNECT_MS = 10_000;
/** Between two attempts; not all devices at once, after a server was away. */
const AGAIN_MS = 2000;
const SPREAD_MS = 3000;

/** A connection to a relay: it comes back by itself, until the relay refuses the pass. */
export interface Line {
  readonly connection: NatsConnection;
  readonly publishing: JetStreamClient;
  readonly streams: JetStreamManager;
  /** Whether it is connected at this moment. */
  isUp(): boolean;
}

/** @throws CarrierUnreachable */
export async function openLine(
  { servers }: RelayAddress,
  pass: Pass,
  changed: (up: boolean) => void,
  socketOf?: SocketOf,
): Promise<Line> {
  if (!servers.length || !servers.every((server) => server.startsWith('wss://')))
    throw new CarrierUnreachable('refused');
  try {
    const seed = new TextEncoder().encode(pass.seed);
    const connection = await wsconnect({
      servers: [...servers],
      // Only what was chosen is connected to: a server does not send us on.
      ignoreClusterUpdates: true,
      // What this device published is no news to it.
      noEcho: true,
      authenticator: jwtAuthenticator(pass.jwt, seed),
      inboxPrefix: inboxOf(nkeys.fromSeed(seed).getPublicKey()),
      pingInterval: PING_MS,
      maxPingOut: PINGS_OUT,
      timeout: CONNECT_MS,
      maxReconnectAttempts: -1,
      reconnectTimeWait: AGAIN_MS,
      reconnectJitter: SPREAD_MS,
      reconnectJitterTLS: SPREAD_MS,
      ...(socketOf && { wsFactory: socketOf }),
    });
    let up = true;
    void (async () => {
      for await (const { type } of connection.status()) {
        if (type !== 'disconnect' && type !== 'reconnect') continue;
        up = type === 'reconnect';
        changed(up);
      }
      up = false;
      changed(up);
    })();
    const publishing = jetstream(connection, { timeout: ANSWER_MS });
    const streams = await jetstreamManager(connection, { timeout: ANSWER_MS, checkAPI: false });
    return { connection, publishing, streams, isUp: () => up };
  } catch (error) {
    throw asTrouble(error);
  }
}
