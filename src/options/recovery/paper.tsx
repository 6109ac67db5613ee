import { linesOf, type RecoverySheet, setText } from '../../domain/recovery-sheet';
import type { RecoveryView } from '../../messages/locking';
import { longDayText } from '../../ui/when-text';
import { type MessageKey, useLanguage } from '../../ui/words';

interface Props {
  readonly sheet: RecoverySheet;
  readonly made: RecoveryView['made'];
  readonly school: string;
}

/** What differs on a whole sheet and on a part of three. */
const WHOLE = { what: 'rec_sheetWhat', keep: 'rec_sheetKeepWhole', type: 'rec_sheetUse2' } as const;
const PART = { what: 'rec_sheetWhatPart', keep: 'rec_sheetKeepPart', type: 'rec_sheetUse2Part' } as const;

/** A recovery sheet as it is printed on A4: what it is, what stands on it, where it is kept and how it is used. */
export function Paper({ sheet, made, school }: Props) {
  const language = useLanguage();
  const { say } = language;
  const isPart = sheet.part > 0;
  const says = isPart ? PART : WHOLE;
  const steps: readonly MessageKey[] = ['rec_sheetUse1', says.type, 'rec_sheetUse3'];
  return (
    <article class="sheet recovery-sheet">
      <header>
        <p>{school}</p>
        <h2>{say('rec_sheetTitle')}</h2>
        {isPart && <p class="part">{say('rec_sheetPart', sheet.part)}</p>}
        <p>{say('rec_sheetMade', setText(sheet.set), longDayText(made, language))}</p>
      </header>
      <p>{say(says.what)}</p>
      <section class="lines" aria-label={say('rec_sheetLines')}>
        <ol>
          {linesOf(sheet).map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ol>
        <p>{say('rec_sheetSigns')}</p>
      </section>
      <h3>{say('rec_sheetKeep')}</h3>
      <p>{say(says.keep)}</p>
      <dl>
        {isPart && <ByHand label={say('rec_sheetHolder')} />}
        <ByHand label={say('rec_sheetComputer')} />
      </dl>
      <h3>{say('rec_sheetUse')}</h3>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      <p class="void">{say('rec_sheetVoid')}</p>
    </article>
  );
}

/** A line on which something is written with a pen: it stands on paper only. */
const ByHand = ({ label }: { readonly label: string }) => (
  <div>
    <dt>{label}</dt>
    <dd />
  </div>
);
