import type { LasCase } from './difference';

/** Why something is to be put into the LAS, as a person is told. */
export interface LasRule {
  readonly id: string;
  readonly case: LasCase;
  readonly title: string;
  readonly source: { readonly place: string; readonly says: string };
  /** How we read what the source leaves open. */
  readonly readings: readonly string[];
}

const PLACE = 'Het LAS is de administratie van de school';
const ALWAYS = [
  'De stap vervalt als de lijst is gelezen en hetzelfde zegt, of als iemand zegt dat het erin staat.',
  'Uiterlijk de volgende schooldag.',
];

const rule = (of: LasCase, id: string, title: string, says: string, ...readings: readonly string[]): LasRule => ({
  id,
  case: of,
  title,
  source: { place: PLACE, says },
  readings: [...readings, ...ALWAYS],
});

const MISSING = 'Een dag zonder regel telt alleen mee als de hele lijst van die dag is gelezen.';

/** By case. The ids are in no protocol: no school switches them off, and nothing is counted by them. */
export const LAS_RULES: Readonly<Record<LasCase, LasRule>> = {
  'las-explained': rule(
    'las-explained',
    'las.explained',
    'Uitleg in het LAS zetten',
    'Wat ouders uitleggen, staat ook in het LAS.',
    'Een geldige reden mag in het LAS elke geoorloofde reden zijn.',
    MISSING,
  ),
  'las-unreachable': rule(
    'las-unreachable',
    'las.unreachable',
    'Ongeoorloofd in het LAS zetten',
    'Zijn de ouders niet bereikt, dan is het verzuim ongeoorloofd (§1 stap 3).',
    'Staat er in het LAS al geoorloofd, dan is daar een reden bekend.',
  ),
  'las-reported': rule(
    'las-reported',
    'las.reported',
    'Melding in het LAS zetten',
    'Of ouders het verzuim hebben gemeld, staat ook in het LAS.',
    'Een regel die er niets over zegt, geldt als niet gemeld.',
  ),
  'las-return': rule(
    'las-return',
    'las.return',
    'Verwachte terugkeer in het LAS zetten',
    'Ouders melden bij ziekte hoe lang het naar verwachting duurt (§3.1 Ziekte).',
    'Een regel zonder einddatum is pas anders als hij na de verwachte terugkeer nog is gelezen.',
  ),
  'las-leave': rule(
    'las-leave',
    'las.leave',
    'Verlof in het LAS zetten',
    'Verlof dat is gegeven, staat ook in het LAS (§3.2).',
    'Een kind dat tijdens verlof ziek is, mag in het LAS ook ziek zijn.',
    MISSING,
  ),
  'las-overrun': rule(
    'las-overrun',
    'las.overrun',
    'Te laat terug van verlof in het LAS zetten',
    'Dagen na het gegeven verlof zijn ongeoorloofd (§3.2).',
  ),
};

const BY_ID: ReadonlyMap<string, LasRule> = new Map(Object.values(LAS_RULES).map((one) => [one.id, one]));

/** The rule of a signal that is about the LAS; `undefined`: it is not. */
export const lasRuleOf = ({ rule: id }: { readonly rule: string }): LasRule | undefined => BY_ID.get(id);
