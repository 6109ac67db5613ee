import { useState } from 'preact/hooks';
import { ADDRESSES } from '../managed/addresses';
import type { AppState } from '../messages/views';
import type { HostKind } from '../sites/hosts';
import { ByIt } from '../ui/by-it';
import { AllowHost, hostName, mayType, OwnAddress, proposed } from './hosts';

/** A system that somebody can choose: the address of it, or `null` for one that they type. */
export interface HostOption {
  readonly words: string;
  readonly origin: string | null;
}

/** What somebody can choose: the addresses that IT gave where it did, else the systems that we know; and one of their own, unless IT fixed them. */
export const optionsBy = (state: AppState, kind: HostKind, known: readonly HostOption[], other: string) => [
  ...(state.byIt.values[ADDRESSES[kind]]
    ? proposed(state, kind, []).map((origin) => ({ words: hostName(origin), origin }))
    : known),
  ...(mayType(state, kind) ? [{ words: other, origin: null }] : []),
];

interface Props {
  readonly legend: string;
  /** Of the radio buttons: another for each choice on a page. */
  readonly name: string;
  readonly options: readonly HostOption[];
  /** What the field for an address of one's own is called. */
  readonly addressLabel: string;
  readonly state: AppState;
  /** What all of them are. */
  readonly kind: HostKind;
}

/** Chooses a system, and asks for its address. */
export function HostChoice({ legend, name, options, addressLabel, state, kind }: Props) {
  const [chosen, setChosen] = useState(options[0]!);
  const { origin } = options.find(({ words }) => words === chosen.words) ?? options[0]!;
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">{legend}</legend>
        {options.map((option) => (
          <label key={option.words}>
            <input
              type="radio"
              name={name}
              value={option.origin ?? 'other'}
              checked={chosen.words === option.words}
              onChange={() => setChosen(option)}
            />
            {option.words}
          </label>
        ))}
      </fieldset>
      {origin === null ? (
        <OwnAddress label={addressLabel} allowed={state} kind={kind} />
      ) : (
        <AllowHost key={origin} origin={origin} allowed={state} kind={kind} />
      )}
      {!mayType(state, kind) && <ByIt />}
    </>
  );
}
