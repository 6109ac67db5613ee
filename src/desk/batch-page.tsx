import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../domain/day';
import { toEach } from '../letters/addressed';
import { blanksIn, type Letter, letterText } from '../letters/letter';
import { textWith, underLetter } from '../letters/translations/translation';
import type { DayView, LetterView, TaskView } from '../messages/views';
import { ask } from '../pages/ask';
import { OwnHead } from '../pages/own-head';
import { LetterSheet } from '../ui/letter-sheet';
import { Notice } from '../ui/notice';
import { TranslationSheet } from '../ui/translation-sheet';
import { dayText } from '../ui/when-text';
import { sayCount, useLanguage } from '../ui/words';

/** A letter of the pile, as it would be printed now. */
interface Piled {
  readonly task: string;
  readonly number: string;
  readonly view: Extract<LetterView, { state: 'open' }>;
  readonly letter: Letter;
}

/** A letter about an absence on which the child was seen at school: the LAS is corrected first. */
const isDoubtful = ({ present }: TaskView): boolean => present.length > 0;

/** Letters that are due today or before, of whoever works here. */
const dueNow = ({ state: { now }, tasks }: DayView): readonly TaskView[] =>
  tasks.filter(({ writes, mine, due }) => writes && mine && due.slice(0, 10) <= dayOf(now));

async function piled(task: TaskView): Promise<Piled | null> {
  const opened = await ask('own>worker:open-letter', { task: task.id });
  if (typeof opened === 'string') return null;
  const view = await ask('own>worker:letter', { letter: opened.letter });
  if (typeof view === 'string' || view.state !== 'open') return null;
  return { task: task.id, number: opened.letter, view, letter: view.draft?.edited ?? view.filled };
}

/** The translation that goes along with a letter of the pile. */
const underPiled = ({ view: { language, translations, standard }, letter }: Piled) =>
  underLetter(language && translations[language], standard, letter);

type Done = { readonly entries: readonly string[]; readonly failed: number };

/** Stapel: all letters of today in one go, to print and to record as sent. What is still to be filled in, or in doubt, stays out of it. */
export function BatchPage({ day }: { readonly day: DayView }) {
  const language = useLanguage();
  const { say } = language;
  // The pile stands as it was laid: recording one letter does not take it from the printer.
  const due = useRef(dueNow(day)).current;
  const tasks = due.filter((task) => !isDoubtful(task));
  const [pile, setPile] = useState<readonly Piled[]>([]);
  const [laid, setLaid] = useState(0);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    let gone = false;
    void (async () => {
      for (const task of tasks) {
        const one = await piled(task).catch(() => null);
        if (gone) return;
        if (one) setPile((all) => [...all, one]);
        setLaid((count) => count + 1);
      }
    })();
    return () => {
      gone = true;
    };
  }, []);
  const waiting = pile.filter(({ letter }) => blanksIn(letter).length > 0);
  const ready = pile.filter(({ letter }) => blanksIn(letter).length === 0);
  const send = async () => {
    setBusy(true);
    const entries: string[] = [];
    for (const one of ready) {
      const { way, sender, to, language } = one.view;
      const text = textWith(letterText(sender, one.letter, to), underPiled(one));
      const choice = language ?? undefined;
      const answer = await ask('own>worker:did', { task: one.task, way, text, choice }).catch(() => null);
      if (answer !== null && typeof answer === 'object') entries.push(answer.entry);
    }
    setDone({ entries, failed: ready.length - entries.length });
    setBusy(false);
  };
  const takeBack = async () => {
    if (!done) return;
    setBusy(true);
    const left: string[] = [];
    for (const entry of done.entries) {
      if ((await ask('own>worker:undo', { entry }).catch(() => null)) !== 'done') left.push(entry);
    }
    setDone(left.length > 0 ? { entries: left, failed: left.length } : null);
    setBusy(false);
  };
  return (
    <main class="letter-page batch">
      <OwnHead state={day.state} to={['settings']} />
      <p class="change">
        <a href="#steps">{say('round_back')}</a>
      </p>
      <h1>
        {say('batch')} <span class="count">{ready.length}</span>
      </h1>
      <div class="bar">
        <p>{say('batch_help')}</p>
        {ready.length > 0 && (
          <button type="button" onClick={() => window.print()}>
            {say('print')}
          </button>
        )}
        {ready.length > 0 && !done && (
          <button type="button" class="main" disabled={busy || laid < tasks.length} onClick={() => void send()}>
            {sayCount(say, ready.length, 'batch_send', ready.length)}
          </button>
        )}
      </div>
      <p class="taken" role="status">
        {laid < tasks.length && say('batch_laying', laid, tasks.length)}
        {done && sayCount(say, done.entries.length, 'batch_sent', done.entries.length)}
      </p>
      {done && done.failed > 0 && (
        <Notice kind="error">{sayCount(say, done.failed, 'batch_failed', done.failed)}</Notice>
      )}
      {done && done.entries.length > 0 && (
        <p class="taken">
          <button type="button" disabled={busy} onClick={() => void takeBack()}>
            {say('undo')}
          </button>
        </p>
      )}
      {due.filter(isDoubtful).map(({ id, pupil, present }) => (
        <Notice key={id} kind="warning">
          {pupil?.name}: {present.map((one) => say('presentOn', dayText(one, language))).join(' ')}
        </Notice>
      ))}
      {waiting.map(({ number, view, letter }) => (
        <Notice key={number} kind="info">
          <p>
            {view.pupil.name}: {say('letterBlanks', blanksIn(letter).join(', '))}
          </p>
          <a href={`#${number}`}>{say('openLetter')}</a>
        </Notice>
      ))}
      {laid === tasks.length && pile.length === 0 && <p class="nothing">{say('batch_none')}</p>}
      {ready.map((one) => {
        const { number, view, letter } = one;
        const under = underPiled(one);
        return (
          <section key={number} aria-label={view.pupil.name}>
            <p class="change">
              <a href={`#${number}`}>{say('batch_change', view.pupil.name)}</a>
            </p>
            {toEach(letter, view.pupil.name, view.to).map((each, index) => (
              <Fragment key={index}>
                <LetterSheet sender={view.sender} letter={each} addressee={each.addressee} />
                {under && <TranslationSheet under={under} />}
              </Fragment>
            ))}
          </section>
        );
      })}
    </main>
  );
}
