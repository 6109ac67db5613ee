import { useState } from 'preact/hooks';
import type { CandidateDays, IcsReading } from '../../calendars/ics';
import type { Period } from '../../domain/day';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { dayText } from '../../ui/when-text';
import { keyOf, type MessageKey, sayCount, useLanguage } from '../../ui/words';

interface Props {
  /** Days that matter: those of the school years that a person looks at. */
  readonly period: Period;
  readonly onDays: (days: readonly CandidateDays[]) => void;
}

const MOST_BYTES = 2_000_000;
/** Words by which schools call a day without lessons. */
const FREE = /vrij|vakantie|studie|marge|gesloten|les(uit|vrij)|pasen|pinksteren|hemelvaart|kerst|koningsdag/i;

/** Days off from the school's own agenda: a person says which of its days they are. */
export function AgendaImport({ period, onDays }: Props) {
  const language = useLanguage();
  const { say } = language;
  const [reading, setReading] = useState<IcsReading | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [failed, setFailed] = useState<MessageKey | null>(null);
  const [added, setAdded] = useState<number | null>(null);

  const open = async (file: File | undefined): Promise<void> => {
    setReading(null);
    setAdded(null);
    setFailed(null);
    if (!file) return;
    if (file.size > MOST_BYTES) return setFailed('cal_tooLarge');
    // What reads an agenda is loaded when somebody has one.
    const { NotAnAgenda, readIcs } = await import('../../calendars/ics');
    try {
      const found = readIcs(await file.text(), period);
      setReading(found);
      setChosen(new Set(found.days.flatMap(({ name }, index) => (FREE.test(name) ? [index] : []))));
    } catch (error) {
      if (!(error instanceof NotAnAgenda)) throw error;
      setFailed('cal_notAgenda');
    }
  };
  const toggle = (index: number) => {
    const others = new Set(chosen);
    if (!others.delete(index)) others.add(index);
    setChosen(others);
  };
  const take = (days: readonly CandidateDays[]) => {
    onDays(days);
    setAdded(days.length);
    setReading(null);
  };
  return (
    <section class="card">
      <h2>{say('cal_agenda')}</h2>
      <p>{say('cal_agendaHelp')}</p>
      <Field label={say('cal_file')} error={failed && say(failed)}>
        {(labels) => (
          <input
            {...labels}
            type="file"
            accept=".ics,text/calendar"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {reading && reading.days.length === 0 && <Notice kind="info">{say('cal_noDays')}</Notice>}
      {reading && reading.days.length > 0 && (
        <>
          <fieldset class="candidates">
            <legend>{say('cal_choose')}</legend>
            {reading.days.map(({ name, from, to }, index) => (
              <label key={index} class="tick">
                <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
                <span>
                  {from === to
                    ? dayText(from, language)
                    : say('fromTo', dayText(from, language), dayText(to, language))}
                  : {name || say('cal_noName')}
                </span>
              </label>
            ))}
          </fieldset>
          <div class="buttons">
            <button
              type="button"
              class="main"
              disabled={chosen.size === 0}
              onClick={() => take(reading.days.filter((_day, index) => chosen.has(index)))}
            >
              {sayCount(say, chosen.size, 'cal_take', chosen.size)}
            </button>
          </div>
        </>
      )}
      {reading && <Unused unused={reading.unused} />}
      <p class="said" role="status">
        {added !== null && sayCount(say, added, 'cal_added', added)}
      </p>
    </section>
  );
}

/** What of the agenda could not be a day off, and why. */
function Unused({ unused }: Pick<IcsReading, 'unused'>) {
  const language = useLanguage();
  const { say } = language;
  if (unused.length === 0) return null;
  return (
    <details class="folded">
      <summary>{sayCount(say, unused.length, 'cal_unused', unused.length)}</summary>
      <ul class="facts-list">
        {unused.map(({ name, day, why }, index) => (
          <li key={index}>
            <span>
              {day && `${dayText(day, language)}: `}
              {name || say('cal_noName')} ({say(keyOf('unused', why))})
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
