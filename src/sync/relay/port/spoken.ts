import type { Bytes } from '../../../bytes/bytes';
import type { Relay, RelaySettings } from '../relay';
import type { Telling } from '../telling';

/*
 * What goes over the port between the worker and the page that alone is connected (decision 0027). Bytes go as bytes. Who asks trusts the
 * page no more than a relay: it may lie, or say nothing.
 */

/** With which relay the page is to be connected, and as whom. */
export type Target = Pick<RelaySettings, 'address' | 'circle' | 'pass' | 'invitation'>;

/** What a page is asked of the relay that it is connected with. */
export type Method = Exclude<keyof Relay, 'close'>;

export type Asked =
  | {
      readonly ask: number;
      readonly of: 'relay';
      readonly target: Target;
      readonly method: Method;
      readonly args: readonly unknown[];
    }
  | { readonly ask: number; readonly of: 'tell'; readonly address: Target['address']; readonly telling: Telling };

/** Asked back: is this the batch of that member under that number? */
export interface AskedBack {
  readonly isOf: number;
  readonly member: string;
  readonly number: number;
  readonly batch: Bytes;
}
export interface AnsweredBack {
  readonly isOf: number;
  readonly is: boolean;
}

/** Why it was not done, in the words of a carrier. */
export type Failure =
  | { readonly kind: 'away' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'full' }
  | { readonly kind: 'fork'; readonly number: number };

export type Answered =
  | { readonly ask: number; readonly value: unknown }
  | { readonly ask: number; readonly failed: Failure };

/** One end of the port. */
export type Port = Pick<MessagePort, 'postMessage' | 'onmessage' | 'close'>;
