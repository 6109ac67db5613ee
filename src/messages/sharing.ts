import * as z from 'zod/mini';
import { CARRIERS, type CarrierKind } from '../domain/carriers';
import type { Day, Moment } from '../domain/day';
import { isRelayAddress, MOST_ADDRESSES } from '../domain/relay-address';
import { ROLES, type Role } from '../domain/role';
import { answers } from './answer';
import type { Wait } from './locking';

/** How people know a computer, and what somebody at it may. */
export interface PlaceView {
  readonly name: string;
  readonly role: Role;
  /** None: the whole school. */
  readonly groups: readonly string[];
}

/** A computer of the school that shares. */
export interface MemberView extends PlaceView {
  readonly id: string;
  readonly isSelf: boolean;
  /** When something of it came last; `null`: nothing came yet, or it is this one. */
  readonly heard: Moment | null;
}

/** What is wrong, as far as people can do something about it. `name`: how a computer is called. */
export type SharingTrouble =
  /** Nothing came of it since then. */
  | { readonly kind: 'silent'; readonly name: string; readonly since: Day }
  /** The folder cannot be reached, or must be allowed again. */
  | { readonly kind: 'permission' }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'full' }
  /** The relay does not answer, lets this computer in no more, has no room, or was not told yet who may not come in any more. */
  | { readonly kind: 'relay-away' }
  | { readonly kind: 'relay-refused' }
  | { readonly kind: 'relay-full' }
  | { readonly kind: 'relay-untold' }
  /** What it wrote is damaged, cut short or was changed on its way. */
  | { readonly kind: 'damaged'; readonly name: string }
  /** What it wrote is gone, or is held back. */
  | { readonly kind: 'withheld'; readonly name: string }
  /** Two computers write as this one: it was copied or put back. */
  | { readonly kind: 'copied'; readonly name: string }
  /** What another one says to have been written here was not. One of both was copied. */
  | { readonly kind: 'name-taken'; readonly name: string }
  /** This one is the copy: it shares nothing any more until it joins again. */
  | { readonly kind: 'copied-here' }
  /** This one was taken out: nothing comes in or goes out any more. */
  | { readonly kind: 'removed-here' }
  /** What this one knows of the sharing does not open. */
  | { readonly kind: 'broken-here' }
  /** It said what it may not say. */
  | { readonly kind: 'forbidden'; readonly name: string }
  /** It holds that something was erased by who might not: what was is there on the others, and not on this one. */
  | { readonly kind: 'erased-wrongly'; readonly name: string }
  /** It wrote something after it was taken out. */
  | { readonly kind: 'after-leaving'; readonly name: string }
  /** It was taken out by one that was taken out itself, and so it is in. */
  | { readonly kind: 'in-again'; readonly name: string };

/** A computer that may join, and what came of it. */
export interface InvitationView extends PlaceView {
  readonly id: string;
  /** The words, to be read out. */
  readonly words: readonly string[];
  readonly until: Moment;
  /** Six digits of the computer that answered; `null`: none did yet. */
  readonly number: string | null;
  /** The text that goes with it, where computers share over a relay; `null`: none is needed. */
  readonly entrance: string | null;
}

interface CarrierView {
  readonly kind: CarrierKind;
  /** How the folder is called; `null`: there is none. */
  readonly folder: string | null;
  /** Where the relay is, and whether this computer says who may come in there; `null`: nobody said where. */
  readonly relay: { readonly servers: readonly string[]; readonly isOwner: boolean } | null;
}

/** What this computer knows of the sharing is damaged: it can be left, and joined again. */
interface BrokenSharing {
  readonly state: 'broken';
  readonly mayManage: boolean;
}

export type SharingView = BrokenSharing | WholeSharing;

export type WholeSharing = {
  /** May who sits here say whether and how this computer shares? */
  readonly mayManage: boolean;
  /** May they, at this computer, say which computers share? */
  readonly mayDecide: boolean;
  /** `null`: nobody chose one yet. */
  readonly carrier: CarrierView | null;
  /** May this computer share over a relay? `null`: it cannot, or shares with others in another way. `proposed`: the addresses that IT set; `fixed`: no others. */
  readonly relays: { readonly proposed: readonly string[]; readonly fixed: boolean } | null;
} & (
  | { readonly state: 'alone' }
  /** This computer typed the words and waits until somebody compared the number. */
  | { readonly state: 'joining'; readonly number: string }
  | {
      readonly state: 'in';
      readonly members: readonly MemberView[];
      readonly invitations: readonly InvitationView[];
      /** Changes that no carrier has yet. */
      readonly waiting: number;
      /** When the carrier was last reached. */
      readonly exchanged: Moment | null;
      readonly troubles: readonly SharingTrouble[];
    }
);

/** Why a computer does not join by these words. */
export type JoinRefusal =
  /** This word is not in the list. */
  | { readonly word: number }
  /** Words of the list that do not belong together: one was heard wrongly. */
  | 'wrong-words'
  /** No invitation for these words lies there: it is used, over, or not brought yet. */
  | 'no-invitation'
  /** The text that goes with the words is none, or not all of it; it is older than a day; or it leads to a relay that IT did not set. */
  | 'wrong-text'
  | 'old-text'
  | 'set-by-it'
  | 'shares-already'
  | 'old-browser';

/** Why something did not go out or come in. */
export type ExchangeRefusal =
  | 'permission'
  | 'away'
  | 'refused'
  | 'full'
  | 'relay-away'
  | 'relay-refused'
  | 'relay-full'
  | 'no-carrier';

const nothing = z.strictObject({});
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
const place = {
  name,
  role: z.enum(ROLES),
  groups: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))).check(z.maxLength(60)),
};
const member = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const invitation = z.string().check(z.minLength(1), z.maxLength(64));

type Refused = 'not-allowed' | 'locked' | 'not-saved';

/** Delen: which computers of the school share, how they reach each other, and what goes between them. */
export const sharingMessages = {
  'own>worker:sharing': { request: nothing, answer: answers<SharingView | 'locked'>() },
  /** How this computer reaches others; our page keeps the folder itself beforehand. */
  'own>worker:choose-carrier': {
    request: z.strictObject({ kind: z.enum(CARRIERS) }),
    answer: answers<'done' | Refused>(),
  },
  /** This computer will administer a relay at these addresses, which stands there already or will. */
  'own>worker:set-relay': {
    request: z.strictObject({
      servers: z
        .array(z.string().check(z.trim(), z.refine(isRelayAddress)))
        .check(z.minLength(1), z.maxLength(MOST_ADDRESSES)),
    }),
    answer: answers<'done' | 'shares-already' | 'set-by-it' | 'old-browser' | Refused>(),
  },
  /** The file `school.conf` for who administers the server; nothing in it is a secret. */
  'own>worker:relay-text': { request: nothing, answer: answers<{ readonly text: string } | 'gone' | Refused>() },
  /** This computer is the first that shares. `name`: how people call it. */
  'own>worker:begin-sharing': {
    request: z.strictObject({ name, passphrase: z.string().check(z.maxLength(400)) }),
    answer: answers<
      'done' | 'shares-already' | 'old-browser' | 'wrong-passphrase' | 'damaged' | 'not-set-up' | Refused | Wait
    >(),
  },
  /** Lets another computer in: makes the words for it. */
  'own>worker:invite': {
    request: z.strictObject(place),
    answer: answers<{ readonly invitation: string } | 'alone' | 'not-owner' | ExchangeRefusal | Refused>(),
  },
  'own>worker:withdraw-invitation': {
    request: z.strictObject({ invitation }),
    answer: answers<'done' | 'gone' | Refused>(),
  },
  /** Somebody compared the numbers of both computers: they are the same, or they are not. */
  'own>worker:answer-request': {
    request: z.strictObject({ invitation, isSame: z.boolean() }),
    answer: answers<'done' | 'gone' | 'not-asked' | ExchangeRefusal | Refused>(),
  },
  /** Types the words that another computer shows; over a relay with the text that came with them. */
  'own>worker:join': {
    request: z.strictObject({
      words: z.array(z.string().check(z.maxLength(20))).check(z.length(7)),
      entrance: z.optional(z.string().check(z.maxLength(10_000))),
    }),
    answer: answers<{ readonly number: string } | JoinRefusal | ExchangeRefusal | Refused>(),
  },
  /** This computer does not join after all. */
  'own>worker:stop-joining': { request: nothing, answer: answers<'done' | Refused>() },
  /** Who may decide for the school keeps that right until they are taken out. */
  'own>worker:change-member': {
    request: z.strictObject({ member, ...place }),
    answer: answers<'done' | 'gone' | 'decides' | Refused>(),
  },
  /** Takes a computer out: it was lost, or its owner left. */
  'own>worker:remove-member': {
    request: z.strictObject({ member }),
    answer: answers<'done' | 'gone' | 'is-self' | Refused>(),
  },
  /** This computer shares with none any more. */
  'own>worker:leave-sharing': { request: nothing, answer: answers<'done' | Refused>() },
  /** Looks at once what came, and gives what waits. */
  'own>worker:exchange': {
    request: nothing,
    answer: answers<'done' | 'alone' | 'locked' | 'not-exchanged' | ExchangeRefusal>(),
  },
  /** Makes the file for the others, in the browser's own file system; our page gives it to the person. */
  'own>worker:carry-out': {
    request: nothing,
    answer: answers<{ readonly batches: number; readonly papers: number } | Refused | ExchangeRefusal>(),
  },
  /** Takes in the file that our page put into the browser's own file system. */
  'own>worker:carry-in': {
    request: nothing,
    answer: answers<
      | { readonly batches: number; readonly papers: number }
      | 'not-ours'
      | 'not-whole'
      | 'other-circle'
      | Refused
      | ExchangeRefusal
    >(),
  },
} as const;
