import { CarrierFork, CarrierFull, CarrierUnreachable } from '../../carrier';
import type { Failure } from './spoken';

/** It is a relay that cannot be asked now, and no folder: people do something else about it. */
export class RelayUnreachable extends CarrierUnreachable {}
export class RelayFull extends CarrierFull {}

/** What a carrier threw, as it goes over the port. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CarrierFork) return { kind: 'fork', number: error.number };
  if (error instanceof CarrierFull) return { kind: 'full' };
  return { kind: error instanceof CarrierUnreachable && error.reason === 'refused' ? 'refused' : 'away' };
}

export function errorOf(failure: Failure): Error {
  if (failure.kind === 'full') return new RelayFull();
  return failure.kind === 'fork' ? new CarrierFork(failure.number) : new RelayUnreachable(failure.kind);
}
