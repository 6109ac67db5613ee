import * as z from 'zod/mini';
import type { Refusal } from './client';
import { contract, type Name, type Reply, type Request } from './contract';

/** Who asks, as the browser says it of the sender; never what the message says of itself. */
export interface Sender {
  readonly from: 'page' | 'own';
  readonly tab: number | null;
  readonly window: number | null;
  /** Of the page that asks: where it came from. */
  readonly origin: string | null;
}

export type Handlers = { [N in Name]: (request: Request<N>, sender: Sender) => Promise<Reply<N>> };
export type Answer = { ok: true; value: unknown } | { ok: false; why: Refusal };

const envelope = z.object({ name: z.enum(Object.keys(contract) as [Name, ...Name[]]), request: z.unknown() });

/**
 * Answers a message with a value or a code; an error's text never goes back, since it may hold a pupil's data.
 * @param mayAsk may this page still ask it? Somebody may have taken back what was allowed while it stood open
 */
export function serve(
  handlers: Handlers,
  mayAsk: (sender: Sender, name: Name) => Promise<boolean>,
  onError: (name: Name, error: unknown) => void,
) {
  return async function answer(message: unknown, sender: Sender): Promise<Answer> {
    const opened = envelope.safeParse(message);
    if (!opened.success) return { ok: false, why: 'not-ours' };
    const { name, request } = opened.data;
    if (!name.startsWith(`${sender.from}>`)) return { ok: false, why: 'not-allowed' };
    const checked = contract[name].request.safeParse(request);
    if (!checked.success) return { ok: false, why: 'malformed' };
    try {
      if (sender.from === 'page' && !(await mayAsk(sender, name))) return { ok: false, why: 'not-allowed' };
      return { ok: true, value: await handlers[name](checked.data as never, sender) };
    } catch (error) {
      onError(name, error);
      return { ok: false, why: 'failed' };
    }
  };
}
