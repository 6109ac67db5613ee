import { Protocols } from '../in-force';
import type { Protocol } from '../protocol';
import { law } from './law';

/** What is in force at a school. One protocol alone stands for itself, in one version, with the law beside it. */
export type InForce = Protocols | Protocol;

const MADE = new WeakMap<Protocol, Protocols>();

/** One protocol of a school, with the law beside it. */
export function withLaw(protocol: Protocol): Protocols {
  let made = MADE.get(protocol);
  if (!made) {
    made = new Protocols([[protocol], [law]]);
    MADE.set(protocol, made);
  }
  return made;
}

export const protocolsOf = (inForce: InForce): Protocols => (inForce instanceof Protocols ? inForce : withLaw(inForce));
