import type { Name, Value } from './table';

/* What school IT set, as everything here asks for it. Pages read this file too: nothing that checks is in it. */

/** Why a value is not used. */
export const WHY_IGNORED = ['unknown', 'bad-value', 'not-fixed', 'nothing-to-fix'] as const;

/** A name that IT wrote, and why nothing is done with it; never the value. */
export interface Ignored {
  readonly name: string;
  readonly why: (typeof WHY_IGNORED)[number];
}

export interface Managed {
  readonly values: { readonly [N in Name]?: Value<N> };
  /** Settings that nobody here may change. */
  readonly fixed: readonly Name[];
  readonly ignored: readonly Ignored[];
}

export const NOTHING_MANAGED: Managed = { values: {}, fixed: [], ignored: [] };

/** Somebody would change what IT fixed. `setting` is its name. */
export class SetByIt extends Error {
  override name = 'SetByIt';
  readonly setting: Name;
  constructor(setting: Name) {
    super(`${setting} is set by IT`);
    this.setting = setting;
  }
}

export const isFixed = ({ fixed }: Managed, name: Name): boolean => fixed.includes(name);

/** The value that holds for everybody; `undefined`: people choose. */
export const fixedValue = <N extends Name>(managed: Managed, name: N): Managed['values'][N] | undefined =>
  isFixed(managed, name) ? managed.values[name] : undefined;

/** Settings that are `true` or `false`. */
export type YesNo = { [N in Name]: Value<N> extends boolean ? N : never }[Name];

/** Is something allowed? Yes, unless IT said that it is not. */
export const allows = ({ values }: Managed, name: YesNo): boolean => values[name] !== false;
