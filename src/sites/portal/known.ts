import type { Module } from '../../etiquette/context';
import { nameWord } from './named';
import type { Deed, PortalField, PortalProfile } from './profile';

/** A profile, ready to be asked by words. */
export interface Known {
  readonly profile: PortalProfile;
  readonly modules: readonly (readonly [name: string, module: Module])[];
  readonly deeds: ReadonlyMap<string, readonly Deed[]>;
  /** Done with any box of a part of the page. */
  readonly boxes: readonly Deed[];
  readonly fields: ReadonlyMap<string, PortalField>;
}

export function knownOf(profile: PortalProfile): Known {
  const deeds = new Map<string, Deed[]>();
  for (const deed of profile.deeds)
    for (const word of deed.controls.map(nameWord)) deeds.set(word, [...(deeds.get(word) ?? []), deed]);
  const entries = <K extends string>(of: Readonly<Partial<Record<K, readonly string[]>>>) =>
    (Object.keys(of) as K[]).flatMap((key) => of[key]!.map((word) => [nameWord(word), key] as const));
  return {
    profile,
    modules: entries(profile.modules),
    deeds,
    boxes: profile.deeds.filter(({ controls }) => controls.length === 0),
    fields: new Map(entries(profile.fields)),
  };
}

const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\d'&]+/gu, ' ').trim()} `;

/** Do these words stand in a text, next to each other and whole? Both in lower case. */
export const says = (text: string, words: string): boolean =>
  text.includes(words) && spaced(text).includes(spaced(words));
