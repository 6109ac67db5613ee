import { type Action, type ActionKind, type ActionOf, CARE_LETTERS, type LetterKind } from '../domain/action';
import { type Day, dayOf, isDay } from '../domain/day';
import { periodText, shortDateText, withoutAddresses } from '../letters/letter';
import { ROLE_NAMES } from '../letters/role-names';
import { requestOf } from '../rules/recorded';
import { type Deed, type DossierExtract, type ExtractFacts, type ExtractPart, type ExtractRow, onDay } from './extract';
import { withoutNames } from './names';
import { DECISIONS, GROUNDS, kindName, letterName, OUTCOMES, REPORT_NAMES, REPORTS_OF } from './words';

const PARTS = {
  leave: 'Verlof',
  contact: 'Brieven en gesprekken',
  agreements: 'Afspraken',
  officer: 'Leerplicht',
  care: 'Zorg',
} as const;

/** What stands in the extract of an action. */
interface Told {
  readonly part: keyof typeof PARTS;
  readonly what: string;
  readonly details?: string | false | undefined;
}

/** What the next school is told of; of anything else nothing. */
const FOR_TRANSFER: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'letter-sent',
  'meeting-held',
  'agreed',
  'leave-requested',
  'leave-decided',
  'leave-forwarded',
  'officer-reported',
]);

const GRANTED = { true: 'toegekend', false: 'niet toegekend', partly: 'voor een deel toegekend' } as const;

/** ` over 3 november`, where it is about a day. */
const onAbout = ({ about }: Action): string => (about && isDay(about) ? ` over ${shortDateText(about)}` : '');

const days = (from?: Day, until?: Day): string => (from ? periodText(from, until ?? from) : '');

/** The days of a decision: its own, else those of the request. */
function decidedDays(decision: ActionOf<'leave-decided'>, deeds: readonly Deed[]): string {
  const request = deeds.find(({ action }) => action.id === requestOf(decision))?.action;
  const asked = request?.kind === 'leave-requested' ? request : undefined;
  return days(decision.from ?? asked?.from, decision.until ?? asked?.until);
}

/** Every kind of action is decided about here; `null`: it is about the school, or it stands elsewhere in the extract. */
function toldOf(action: Action, { deeds, purpose, withNotes }: ExtractFacts): Told | null {
  const ofStaff = (text: string | undefined) => purpose === 'parents' && withNotes && text;
  switch (action.kind) {
    case 'call':
      return {
        part: 'contact',
        what: 'telefoon',
        details: action.outcome === 'reached' ? 'gesproken' : 'niet bereikt',
      };
    case 'explained':
      return {
        part: 'contact',
        what: 'reden doorgegeven',
        details: `${kindName(action.absence, purpose)}, ${days(action.from, action.until)}`,
      };
    case 'reported-checked':
      return { part: 'contact', what: 'nagekeken of er een bericht was', details: REPORTS_OF[action.reported] };
    case 'seen-present':
      return { part: 'contact', what: `op school gezien${onAbout(action)}` };
    case 'reply':
      return { part: 'contact', what: 'antwoord van de ouders' };
    case 'letter-sent':
      return { part: 'contact', what: 'brief', details: letterName(action.letter, purpose) + onAbout(action) };
    case 'letter-returned':
      return { part: 'contact', what: 'briefje terug', details: letterName(action.letter, purpose) };
    case 'home-visit':
      return { part: 'contact', what: 'huisbezoek' };
    case 'meeting-invited':
      return { part: 'contact', what: 'uitgenodigd voor een gesprek' };
    case 'meeting-held':
      return { part: 'contact', what: 'gesprek', details: action.agreements };
    case 'expected-return':
      return {
        part: 'contact',
        what: 'verwachte terugkeer',
        details: action.date && shortDateText(action.date),
      };
    case 'parents-informed':
      return { part: 'contact', what: 'ouders ingelicht' };
    case 'left':
      return { part: 'contact', what: 'van school gegaan', details: action.on && shortDateText(action.on) };
    case 'agreed':
      return {
        part: 'agreements',
        what: action.until ? `afspraak tot en met ${shortDateText(action.until)}` : 'afspraak',
        details: action.text,
      };
    case 'leave-requested':
      return {
        part: 'leave',
        what: 'aangevraagd',
        // The ground may tell what a family believes (law, 5.1).
        details: [days(action.from, action.until), purpose === 'parents' && GROUNDS[action.ground]]
          .filter(Boolean)
          .join(', '),
      };
    case 'leave-decided':
      return { part: 'leave', what: GRANTED[`${action.granted}`], details: decidedDays(action, deeds) };
    case 'leave-forwarded':
      return { part: 'leave', what: 'doorgestuurd naar de leerplichtambtenaar' };
    case 'evidence-asked':
      return { part: 'leave', what: 'bewijs gevraagd' };
    case 'evidence-seen':
      return { part: 'leave', what: 'bewijs gezien' };
    case 'officer-consulted':
      return { part: 'officer', what: 'leerplichtambtenaar geraadpleegd' };
    case 'officer-reported':
      return { part: 'officer', what: 'gemeld', details: action.report && REPORT_NAMES[action.report] };
    case 'report-numbered':
      return { part: 'officer', what: 'nummer van de melding', details: action.number };
    case 'officer-responded':
      return {
        part: 'officer',
        what: 'antwoord',
        details: action.outcomes?.map((outcome) => OUTCOMES[outcome]).join(', '),
      };
    case 'concern':
      return { part: 'care', what: 'zorg gemeld', details: ofStaff(action.text) };
    case 'concern-decided': {
      const decision = action.decision && (DECISIONS[action.decision] ?? action.decision);
      const reason = ofStaff(action.reason);
      return { part: 'care', what: 'besluit over de zorg', details: [decision, reason].filter(Boolean).join(': ') };
    }
    case 'team-discussed':
      return { part: 'care', what: 'besproken in het team', details: ofStaff(action.text) };
    case 'referral':
      return { part: 'care', what: 'besproken met de schoolarts' };
    case 'note-recorded':
      return { part: 'care', what: 'aantekening gemaakt', details: ofStaff(action.text) };
    case 'consulted':
    case 'withdrawn':
    // Where the other parent lives is not told to this one.
    case 'letters-addressed':
    case 'las-recorded':
    case 'access-agreed':
    case 'list-filled':
    case 'overview-made':
    case 'overview-studied':
    case 'agenda-set':
    case 'rules-published':
      return null;
  }
}

const OUT_OF_CARE: ReadonlySet<LetterKind> = new Set<LetterKind>(CARE_LETTERS);

const isTold = (action: Action, { purpose }: ExtractFacts): boolean =>
  purpose === 'parents' ||
  (FOR_TRANSFER.has(action.kind) && !(action.kind === 'letter-sent' && OUT_OF_CARE.has(action.letter)));

/** What was done, part by part, oldest first. */
export function deedParts(facts: ExtractFacts): readonly ExtractPart[] {
  const { deeds, others, pupil } = facts;
  const rows = deeds.flatMap(({ action, by }) => {
    const told = isTold(action, facts) ? toldOf(action, facts) : null;
    if (!told) return [];
    const details = withoutNames(told.details || '', others, pupil.name);
    return [{ part: told.part, row: onDay(dayOf(action.at), told.what, details, ROLE_NAMES[by]) }];
  });
  return Object.entries(PARTS).map(([name, title]) => ({
    title,
    rows: rows.flatMap(({ part, row }): ExtractRow[] => (part === name ? [row] : [])),
  }));
}

/** The letters that the parents got, word for word; who the other parent is, where both got one, is not told to this one. */
export const lettersOf = ({ purpose, deeds }: ExtractFacts): DossierExtract['letters'] =>
  purpose !== 'parents'
    ? []
    : deeds.flatMap(({ action }) =>
        action.kind === 'letter-sent' && action.text
          ? [
              {
                title: `Brief: ${letterName(action.letter, purpose)}, ${shortDateText(dayOf(action.at))}`,
                text: withoutAddresses(action.text),
              },
            ]
          : [],
      );
