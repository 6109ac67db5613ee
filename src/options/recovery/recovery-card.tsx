import { setText } from '../../domain/recovery-sheet';
import type { RecoveryView } from '../../messages/locking';
import { useAnswer } from '../../pages/ask';
import { Notice } from '../../ui/notice';
import { longDayText } from '../../ui/when-text';
import { useLanguage, useSay } from '../../ui/words';

/** Is there a recovery sheet? Without one a lost passphrase loses everything. */
export function RecoveryCard() {
  const say = useSay();
  const { value } = useAnswer('own>worker:recovery', {});
  return (
    <section class="card">
      <h2>{say('rec_title')}</h2>
      {value && <SheetThere sheet={value.sheet} />}
      <p>
        <a href="#recovery">{say('rec_open')}</a>
      </p>
    </section>
  );
}

/** Whether there is a sheet, and which, by what stands on it too. */
export function SheetThere({ sheet }: { readonly sheet: RecoveryView | null }) {
  const language = useLanguage();
  const { say } = language;
  if (!sheet) return <Notice kind="warning">{say('rec_none')}</Notice>;
  const { set, made, split } = sheet;
  return <p>{say(split ? 'rec_madeSplit' : 'rec_made', setText(set), longDayText(made, language))}</p>;
}
