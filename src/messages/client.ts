import type { Name, Reply, Request } from './contract';

export type Transport = (message: unknown) => Promise<unknown>;

export const REFUSALS = ['not-ours', 'not-allowed', 'malformed', 'failed', 'no-answer'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Asked, and refused or not understood. `why` is a code and never holds a pupil's data. */
export class Refused extends Error {
  override name = 'Refused';
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

/** Trusts the worker, which is ours; the worker does not trust us (server.ts). Keeps zod out of the page. */
export function client(transport: Transport) {
  return async function ask<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>> {
    const reply = (await transport({ name, request })) as
      | { ok: true; value: Reply<N> }
      | { ok: false; why: Refusal }
      | undefined;
    if (!reply) throw new Refused('no-answer');
    if (!reply.ok) throw new Refused(reply.why);
    return reply.value;
  };
}

export type Ask = ReturnType<typeof client>;
