import type { ActionView } from '../messages/views';
import type { Said, Supplement } from '../messages/ways';
import { SUPPLEMENT_FORMS } from './forms';
import { SaidForm } from './said-form';
import { keyOf, useSay } from './words';

/** Adds something to an action; `false`: it was not recorded. */
export type OnAdd = (action: string, supplement: Supplement, said: Said) => Promise<boolean>;

interface Props {
  readonly action: ActionView;
  readonly onAdd: OnAdd;
}

/** What can be added to what was recorded: one click, or a form where something must be said with it. */
export function Supplements({ action: { id, supplements }, onAdd }: Props) {
  const say = useSay();
  return (
    <>
      {supplements.map((supplement) => {
        const fields = SUPPLEMENT_FORMS[supplement];
        const name = say(keyOf('supplement', supplement));
        if (fields.length === 0)
          return (
            <button key={supplement} type="button" onClick={() => void onAdd(id, supplement, {})}>
              {name}
            </button>
          );
        return (
          <details key={supplement} class="more">
            <summary>{name}</summary>
            <SaidForm
              place={`add/${id}/${supplement}`}
              fields={fields}
              button={say('occasion_save')}
              onSay={(said) => onAdd(id, supplement, said)}
            />
          </details>
        );
      })}
    </>
  );
}
