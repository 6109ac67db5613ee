import type { Rule, Window } from './protocol';
import type { Settings } from './settings';

/*
 * Titles and readings name the numbers that are in force, not those of the document: a school that changes one reads its own. In the text
 * of a rule `{late.warning.count}` is a number, `{hours.threshold:uur}` minutes as hours, and the other settings are told as below. What the
 * source says stays as the source has it.
 */

const WORDS = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
  'twintig',
];

/** `zes`; numbers beyond twenty in digits. */
const numberText = (value: number): string => WORDS[value] ?? String(value).replace('.', ',');

/** `zestien`, of 960 minutes. */
const hoursText = (minutes: number): string => numberText(Math.round((minutes / 60) * 100) / 100);

const NAMED: Readonly<Record<'school-year' | 'quarter' | 'month' | 'report-card', string>> = {
  'school-year': 'schooljaar',
  quarter: 'kwartaal',
  month: 'kalendermaand',
  'report-card': 'rapportperiode',
};
const COUNTED: Readonly<Record<'months' | 'weeks' | 'school-weeks', string>> = {
  months: 'maanden',
  weeks: 'weken',
  'school-weeks': 'schoolweken',
};

/** `schooljaar`, `drie maanden` */
const windowText = (window: Window): string =>
  'count' in window ? `${numberText(window.count)} ${COUNTED[window.unit]}` : NAMED[window.unit];

function settingText(name: string, settings: Settings): string {
  switch (name) {
    case 'late.window':
      return windowText(settings.lateWindow);
    case 'sick.window':
      return windowText(settings.sickWindow);
    case 'late.countsForHours':
      return settings.lateCountsForHours ? 'tellen mee' : 'tellen niet mee';
    case 'sick.dayUnit':
      return settings.sickDayUnit === 'school'
        ? 'schooldagen; weekend en vakantie tellen niet'
        : 'kalenderdagen; weekend en vakantie tellen mee';
    case 'round':
      return settings.round.replace(/^0/, '').replace(':', '.');
    default:
      throw new RangeError(`the protocol has no setting ${name}`);
  }
}

/** @throws RangeError when the text names a setting that the protocol has not, which its own test rules out */
function written(text: string, settings: Settings): string {
  if (!text.includes('{')) return text;
  const filled = text.replace(/\{([\w.-]+)(:uur)?\}/g, (_, name: string, asHours?: string) => {
    const number = settings.numbers[name];
    if (number === undefined) return settingText(name, settings);
    return asHours ? hoursText(number) : numberText(number);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** A rule whose title and readings name the settings in force. */
export const withWords = (rule: Rule, settings: Settings): Rule => ({
  ...rule,
  title: written(rule.title, settings),
  readings: rule.readings.map((reading) => written(reading, settings)),
});
