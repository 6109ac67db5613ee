import { dayOf, timeOf } from '../../domain/day';
import type { TrailLineView, TrailVersionView, TrailView } from '../../messages/trail-views';
import { type Table, text } from '../../tables/table';
import { personText } from '../fact-text';
import { dayText } from '../when-text';
import type { useLanguage } from '../words';
import { whatText } from './what-text';

type Language = ReturnType<typeof useLanguage>;

/** Whom a line is about: a pupil, a group, or nobody in particular. */
export function aboutText({ pupil, group }: TrailLineView, { say }: Language): string {
  if (pupil) return pupil.name ?? say('trail_shut');
  return group === null ? '' : say('groupOf', group);
}

/** `Bavokring, vanaf 1 aug` */
export function versionText({ validFrom, titles }: TrailVersionView, language: Language): string {
  const documents = titles.join(', ');
  return validFrom
    ? language.say('trail_from', documents, dayText(validFrom, language))
    : language.say('trail_first', documents);
}

/** By which version a line was judged; empty where nothing was. */
export const judgedText = ({ version }: TrailLineView, { versions }: TrailView, language: Language): string =>
  version === null ? '' : versionText(versions[version]!, language);

/** The trail as a table to take along. @param title what it is about */
export function trailTable(trail: TrailView, title: string, language: Language): Table {
  const { say } = language;
  return {
    title,
    notes: [],
    rowsAre: say('trail_when'),
    columns: [
      { id: 'who', head: say('trail_person') },
      { id: 'what', head: say('trail_kind') },
      { id: 'about', head: say('trail_about') },
      { id: 'protocol', head: say('trail_protocol') },
    ],
    rows: trail.lines.map((line) => ({
      id: line.id,
      head: `${dayOf(line.at)} ${timeOf(line.at)}`,
      cells: [
        text(personText(line.by, language)),
        text(whatText(line.what, language)),
        text(aboutText(line, language)),
        text(judgedText(line, trail, language)),
      ],
    })),
  };
}
