import { RULE_IDS } from '../../etiquette/agreement';
import { CARD } from '../../etiquette/card';
import { fixedValue, isFixed, type Managed, SetByIt } from '../../managed/managed';
import type { Name, Value } from '../../managed/table';
import type { Layer, Layers } from '../../storage/kept';
import type { Portal } from '../../storage/portal';
import type { Settings } from '../../storage/settings';

/** Where the value of a setting stands in what is kept. */
interface Place<T, V> {
  readonly get: (kept: T) => V | undefined;
  readonly set: (kept: T, value: V | undefined) => T;
}
type Places<T> = { readonly [N in Name]?: Place<T, Value<N>> };

const ofSchool = (name: keyof Settings['school']): Place<Settings, string> => ({
  get: ({ school }) => school[name],
  set: (settings, value) => ({ ...settings, school: { ...settings.school, [name]: value } }),
});

const ofRetention = (name: keyof Settings['retention']): Place<Settings, number> => ({
  get: ({ retention }) => retention[name],
  set: (settings, value) => ({
    ...settings,
    retention: { ...settings.retention, [name]: value ?? settings.retention[name] },
  }),
});

const IN_SETTINGS: Places<Settings> = {
  schoolName: ofSchool('name'),
  schoolPlace: ofSchool('place'),
  schoolAddress: ofSchool('address'),
  schoolPhone: ofSchool('phone'),
  schoolBrin: ofSchool('brin'),
  letterSignedBy: ofSchool('signedBy'),
  region: {
    get: ({ region }) => region,
    set: (settings, region) => ({ ...settings, region: region ?? settings.region }),
  },
  retentionYears: ofRetention('years'),
  retentionAnnounced: ofRetention('announced'),
  retentionAfterLeaving: ofRetention('afterLeaving'),
  backupReminderDays: {
    get: ({ backup }) => backup.every ?? undefined,
    set: (settings, every) => ({ ...settings, backup: { every: every ?? null } }),
  },
  lockMinutes: {
    get: ({ lock }) => lock.minutes,
    set: (settings, minutes) => ({
      ...settings,
      lock: { ...settings.lock, minutes: minutes ?? settings.lock.minutes },
    }),
  },
  lockWithScreen: {
    get: ({ lock }) => lock.withScreen,
    set: (settings, on) => ({ ...settings, lock: { ...settings.lock, withScreen: on ?? settings.lock.withScreen } }),
  },
};

type Changed = Portal['agreements'][string];

/** What differs of a rule; where nothing does, nothing is kept of it. */
function withChanged(portal: Portal, rule: string, { numbers = {}, ...rest }: Changed): Portal {
  const others = Object.entries(portal.agreements).filter(([one]) => one !== rule);
  const changed = { ...rest, ...(Object.keys(numbers).length > 0 && { numbers }) };
  const all = Object.keys(changed).length > 0 ? [...others, [rule, changed] as const] : others;
  return { ...portal, agreements: Object.fromEntries(all) };
}

const QUIET = 'after-hours';
/** A number of the rule about evenings; what the card has is not kept. */
const ofQuiet = <V extends string | boolean>(number: string): Place<Portal, V> => ({
  get: ({ agreements }) => agreements[QUIET]?.numbers?.[number] as V | undefined,
  set: (portal, value) => {
    const { numbers = {}, ...rest } = portal.agreements[QUIET] ?? {};
    const others = Object.entries(numbers).filter(([one]) => one !== number);
    const isCard = value === undefined || value === CARD[QUIET].numbers[number]?.value;
    return withChanged(portal, QUIET, {
      ...rest,
      numbers: Object.fromEntries(isCard ? others : [...others, [number, value]]),
    });
  },
});

const IN_PORTAL: Places<Portal> = {
  houseRulesOff: {
    get: ({ agreements }) => RULE_IDS.filter((rule) => agreements[rule]?.on === false),
    set: (portal, off = []) =>
      RULE_IDS.reduce((now, rule) => {
        const { on: _on, ...rest } = now.agreements[rule] ?? {};
        return withChanged(now, rule, off.includes(rule) ? { ...rest, on: false } : rest);
      }, portal),
  },
  quietFrom: ofQuiet('after'),
  quietUntil: ofQuiet('before'),
  quietInWeekend: ofQuiet('weekend'),
  quietInVacation: ofQuiet('vacation'),
  heldUntil: ofQuiet('hold'),
  portalAdministrator: {
    get: ({ administrator }) => administrator ?? undefined,
    set: (portal, administrator = undefined) => ({ ...portal, administrator: administrator ?? null }),
  },
  portalPupilsAddedBy: {
    get: ({ pupilsAddedBy }) => pupilsAddedBy ?? undefined,
    set: (portal, name) => ({ ...portal, pupilsAddedBy: name ?? null }),
  },
  portalLasLink: {
    get: ({ lasLink }) => lasLink,
    set: (portal, lasLink) => ({ ...portal, lasLink: lasLink ?? portal.lasLink }),
  },
};

const namesIn = (places: object): readonly Name[] => Object.keys(places) as Name[];
/** Places differ in what stands there; a name has the value that belongs there. */
const placeIn = <T>(places: Places<T>, name: Name) => places[name] as Place<T, unknown> | undefined;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** With everything that IT set, fixed or not: how somebody begins. */
const beginning = <T>(places: Places<T>, { values }: Managed, own: T): T =>
  namesIn(places).reduce(
    (now, name) => (values[name] === undefined ? now : placeIn(places, name)!.set(now, values[name])),
    own,
  );

export const firstSettingsBy = (managed: Managed, own: Settings): Settings => beginning(IN_SETTINGS, managed, own);
export const firstPortalBy = (managed: Managed, own: Portal): Portal => beginning(IN_PORTAL, managed, own);

/** Did IT say how any of the house rules begins? */
export const saysOfPortal = ({ values }: Managed): boolean =>
  namesIn(IN_PORTAL).some((name) => values[name] !== undefined);

function layerOf<T>(places: Places<T>, managed: Managed): Layer<T> {
  const fixed = namesIn(places).filter((name) => isFixed(managed, name));
  return {
    over: (own) => fixed.reduce((now, name) => placeIn(places, name)!.set(now, fixedValue(managed, name)), own),
    off: (changed, own) =>
      fixed.reduce((now, name) => {
        const { get, set } = placeIn(places, name)!;
        if (!isSame(get(changed), get(set(changed, fixedValue(managed, name))))) throw new SetByIt(name);
        return set(now, get(own));
      }, changed),
  };
}

/** What IT fixed, over what is kept here. */
export const layersBy = (managed: () => Promise<Managed>): Layers => ({
  settings: async () => layerOf(IN_SETTINGS, await managed()),
  portal: async () => layerOf(IN_PORTAL, await managed()),
});
