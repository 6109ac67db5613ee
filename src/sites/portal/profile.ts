import type { Day } from '../../domain/day';
import type { Module, PortalAction } from '../../etiquette/context';

/** What a field of a portal is for. */
export const PORTAL_FIELDS = [
  'subject',
  'text',
  /** Whom it goes to: a choice, or a list of who was chosen. */
  'recipients',
  /** The box that lets parents react to news. */
  'comments',
  /** A conversation round is for the whole school. */
  'central',
  /** Until when teachers check a round. */
  'checkUntil',
  'photo',
  'workdays',
  'notification',
  /** Parents see what stands there. */
  'shown',
] as const;
export type PortalField = (typeof PORTAL_FIELDS)[number];

/** How a person does it: with a control, by ticking a box, or by choosing files. */
export const DEED_WAYS = ['press', 'tick'] as const;

/** Handeling: something that a person does in a portal, by the words that stand there. */
export interface Deed {
  readonly module: Module;
  readonly action: PortalAction;
  /** Headings of the part of the page in which it is done; none: anywhere in the module. */
  readonly under: readonly string[];
  /** Words of the controls with which it is done; none, for boxes: any box there. */
  readonly controls: readonly string[];
  readonly way: (typeof DEED_WAYS)[number];
  /** The page takes a click only from a person: nothing is pressed for them. */
  readonly byHand: boolean;
}

/**
 * Portaalprofiel: how a parent portal is recognised. Data, and nothing but words in lower case: no classes, no positions. What is not
 * recognised is unknown, and nothing is said of it.
 */
export interface PortalProfile {
  readonly id: string;
  /** Hosts at which it is used; none: any. `*.naam.nl` is every host below it. */
  readonly hosts: readonly string[];
  /** The day on which somebody saw that it fits the real portal; `null`: nobody did. */
  readonly checkedOn: Day | null;
  /** What the modules are called, in headings and in the menu. */
  readonly modules: Readonly<Partial<Record<Module, readonly string[]>>>;
  readonly deeds: readonly Deed[];
  /** Labels of the fields. */
  readonly fields: Readonly<Partial<Record<PortalField, readonly string[]>>>;
  /** What stands in a profile without a photo. */
  readonly noPhoto: readonly string[];
  /** Words that say whom something reaches. */
  readonly reached: {
    readonly parents: readonly string[];
    readonly colleagues: readonly string[];
    readonly wholeSchool: readonly string[];
    readonly groups: readonly string[];
  };
}
