import { useId } from 'preact/hooks';
import type { Moment } from '../domain/day';
import { type DraftView, PORTAL_LIMITS } from '../messages/portal';
import { Field } from './field';
import { Icon } from './icon';
import { Notice } from './notice';
import { useTyped } from './typed';
import { dayText, momentText } from './when-text';
import { useLanguage } from './words';

/** What a person typed in place of what was kept. */
export type DraftTyped = Pick<DraftView, 'subject' | 'text'>;

interface Props {
  readonly draft: DraftView;
  readonly now: Moment;
  readonly onBack: () => void;
  /** Opens the place where it is read whole and changed; absent: here. */
  readonly onRead?: () => void;
  /** `false`: it was not kept. */
  readonly onChange?: (typed: DraftTyped) => Promise<boolean>;
  readonly onRemove?: () => void;
}

/** Is it time to send it? */
export const isDue = ({ remindAt, filledOn }: Pick<DraftView, 'remindAt' | 'filledOn'>, now: Moment): boolean =>
  filledOn === null && remindAt <= now;

/** Klaargezet bericht: to whom, until when it waits, and the way back into the portal. Nothing is sent from here. */
export function DraftCard({ draft, now, onBack, onRead, onChange, onRemove }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { typed, type } = useTyped(`draft/${draft.id}`);
  const { subject, text } = typed;
  const heading = useId();
  const due = isDue(draft, now);
  const when =
    draft.filledOn !== null
      ? say('portal_draft_filled', dayText(draft.filledOn, language, now))
      : due
        ? say('portal_draft_due')
        : say('portal_draft_waits', momentText(draft.remindAt, language, now));
  return (
    <article class={`task draft ${due ? 'open' : ''}`} aria-labelledby={heading} data-draft={draft.id}>
      <p class="due">
        <Icon name={draft.filledOn === null ? 'clock' : 'done'} />
        <span>{when}</span>
      </p>
      <h3 id={heading}>
        {draft.subject || say(draft.action === 'reply' ? 'portal_draft_reply' : 'portal_draft_noSubject')}
      </h3>
      {draft.to.length > 0 && <p class="facts">{say('portal_draft_to', draft.to.join(', '))}</p>}
      {onChange && subject !== undefined && text !== undefined ? (
        <DraftForm typed={{ subject, text }} onTyped={(next) => type(() => ({ ...next }))} onChange={onChange} />
      ) : (
        <>
          {!onRead && <p class="written">{draft.text}</p>}
          {!onRead && (
            <p class="help">{say('portal_draft_kept', momentText(draft.keptAt, language, now), draft.host)}</p>
          )}
          {!draft.reachable && <Notice kind="warning">{say('portal_draft_unreachable', draft.host)}</Notice>}
          <div class="ways">
            {draft.reachable && (
              <button type="button" class={due ? 'main' : ''} onClick={onBack}>
                {say('portal_draft_back')}
              </button>
            )}
            {onRead && (
              <button type="button" onClick={onRead}>
                {say('portal_draft_read')}
              </button>
            )}
            {onChange && (
              <button type="button" onClick={() => type(() => ({ subject: draft.subject, text: draft.text }))}>
                {say('portal_draft_change')}
              </button>
            )}
            {onRemove && (
              <button type="button" class="quiet" onClick={onRemove}>
                {say('portal_draft_remove')}
              </button>
            )}
          </div>
        </>
      )}
    </article>
  );
}

interface FormProps {
  readonly typed: DraftTyped;
  readonly onTyped: (typed: DraftTyped | null) => void;
  readonly onChange: (typed: DraftTyped) => Promise<boolean>;
}

function DraftForm({ typed, onTyped, onChange }: FormProps) {
  const { say } = useLanguage();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onChange(typed).then((kept) => kept && onTyped(null));
      }}
    >
      <Field label={say('portal_draft_subject')}>
        {(labels) => (
          <input
            {...labels}
            value={typed.subject}
            maxLength={PORTAL_LIMITS.subject}
            onInput={(event) => onTyped({ ...typed, subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('portal_draft_text')}>
        {(labels) => (
          <textarea
            {...labels}
            rows={8}
            value={typed.text}
            maxLength={PORTAL_LIMITS.message}
            onInput={(event) => onTyped({ ...typed, text: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="buttons">
        <button type="submit" class="main">
          {say('save')}
        </button>
        <button type="button" class="quiet" onClick={() => onTyped(null)}>
          {say('portal_draft_leave')}
        </button>
      </div>
    </form>
  );
}
