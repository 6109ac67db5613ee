import type { ActionKind } from '../../domain/action';
import type { Cover } from '../../domain/dossier';
import type { Noted, NotedPerson } from '../../domain/noted';
import type { RuleId } from '../../etiquette/agreement';
import { CARD } from '../../etiquette/card';
import type { TrailWhat } from '../../overview/trail/line';
import { actionName, daysText, personText } from '../fact-text';
import { dayText } from '../when-text';
import { keyOf, type MessageKey, sayCount, type useLanguage } from '../words';

type Language = ReturnType<typeof useLanguage>;

/** What was done about the school or a group. */
const ABOUT_SCHOOL: Readonly<Partial<Record<ActionKind, MessageKey>>> = {
  'list-filled': 'trail_act_list_filled',
  'overview-made': 'trail_act_overview_made',
  'overview-studied': 'trail_act_overview_studied',
  'agenda-set': 'trail_act_agenda_set',
  'rules-published': 'trail_act_rules_published',
  'access-agreed': 'trail_act_access_agreed',
};

/** `groep 6A, ma 23 nov`, of what a page showed everything. */
const coverText = (cover: Cover | null, language: Language): readonly string[] =>
  cover ? [...(cover.group ? [language.say('groupOf', cover.group)] : []), daysText(cover, language)] : [];

const changedText = (person: NotedPerson, was: NotedPerson, language: Language): string => {
  const [now, before] = [personText(person, language), personText(was, language)];
  return now === before ? now : language.say('trail_personWas', now, before);
};

function notedText(what: Noted, language: Language): string {
  const { say } = language;
  switch (what.of) {
    case 'year-exported':
    case 'year-erased':
    case 'pupil-erased':
    case 'trail-exported':
      return say(keyOf('trail_note', what.of), what.year);
    case 'person-added':
    case 'person-removed':
    case 'device-invited':
    case 'device-added':
    case 'device-refused':
    case 'device-removed':
      return say(keyOf('trail_note', what.of), personText(what.person, language));
    case 'person-changed':
    case 'device-changed':
      return say(keyOf('trail_note', what.of), changedText(what.person, what.was, language));
    case 'portal-did':
    case 'portal-undone': {
      const isKnown = Object.hasOwn(CARD, what.rule);
      return say(keyOf('trail_note', what.of), isKnown ? say(keyOf('house_rule', what.rule as RuleId)) : what.rule);
    }
    case 'settings-changed':
      return say('trail_note_settings_changed', say(keyOf('trail_part', what.part)));
    default:
      return say(keyOf('trail_note', what.of));
  }
}

/** What happened, in one sentence. */
export function whatText(what: TrailWhat, language: Language): string {
  const said = saidOf(what, language);
  return said.charAt(0).toLocaleUpperCase(language.tag) + said.slice(1);
}

function saidOf(what: TrailWhat, language: Language): string {
  const { say } = language;
  switch (what.of) {
    case 'reading':
    case 'file': {
      const pupils = sayCount(say, what.pupils, 'trail_pupils', what.pupils);
      const said = [pupils, ...coverText(what.cover, language)].join(', ');
      return say(what.of === 'reading' ? 'trail_reading' : 'trail_file', said);
    }
    case 'action': {
      const name = say(actionName(what.kind) ?? ABOUT_SCHOOL[what.kind] ?? 'action_other');
      return what.letter ? `${name}, ${say(keyOf('letter', what.letter))}` : name;
    }
    case 'looked':
      return say('trail_looked', say(keyOf('dos_for', what.for)));
    case 'taken-back':
      return what.about ? say('trail_takenBack', saidOf(what.about, language)) : say('trail_takenBackOther');
    case 'file-taken-back':
      return say('trail_fileTakenBack', what.entries);
    case 'joined':
      return say('trail_joined');
    case 'version':
      return say(keyOf('trail_version', what.kind), dayText(what.validFrom, language));
    case 'noted':
      return notedText(what.what, language);
    case 'erased': {
      const why = [say(keyOf('trail_why', what.why)), ...what.years].join(', ');
      return sayCount(say, what.dossiers, 'trail_gone', what.dossiers, why);
    }
  }
}
