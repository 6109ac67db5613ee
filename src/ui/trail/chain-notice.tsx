import type { ChainView, FlawView } from '../../messages/trail-views';
import { Notice } from '../notice';
import { momentText } from '../when-text';
import { keyOf, sayCount, useLanguage } from '../words';

/** Devices have long names; the first signs tell them apart. */
const shortName = (device: string): string => device.slice(0, 6);

type Looked = Extract<ChainView, { state: 'looked' }>;

interface Props {
  /** `null`: there is no answer yet. */
  readonly chain: ChainView | null;
  readonly onAgain: () => void;
}

/** Whether everything that was written still stands as it was written. */
export function ChainNotice({ chain, onAgain }: Props) {
  const { say } = useLanguage();
  if (chain === null) return <p class="loading">{say('loading')}</p>;
  if (chain.state === 'looking') {
    const { done, of } = chain;
    return (
      <p class="loading">
        <label>
          {say('trail_looking', done, of)} <progress max={Math.max(of, 1)} value={done} />
        </label>
      </p>
    );
  }
  if (chain.state === 'failed')
    return (
      <Notice kind="warning">
        <p>{say('trail_lookFailed')}</p>
        <Again onAgain={onAgain} />
      </Notice>
    );
  return <Found chain={chain} onAgain={onAgain} />;
}

function Again({ onAgain }: Pick<Props, 'onAgain'>) {
  const { say } = useLanguage();
  return (
    <button type="button" class="again" onClick={onAgain}>
      {say('trail_again')}
    </button>
  );
}

function Found({ chain, onAgain }: { readonly chain: Looked } & Pick<Props, 'onAgain'>) {
  const language = useLanguage();
  const { say, tag } = language;
  const { flaws, unnumbered, damaged, erased, devices, entries, at } = chain;
  const count = new Intl.NumberFormat(tag);
  const wrong = flaws.length + (unnumbered > 0 ? 1 : 0);
  const more = (
    <>
      {erased > 0 && <p>{say('trail_erased', count.format(erased))}</p>}
      <p class="help">
        {say('trail_lookedAt', momentText(at, language))} <Again onAgain={onAgain} />
      </p>
    </>
  );
  return (
    <>
      {wrong === 0 ? (
        <Notice kind="info">
          <p>
            <b>{sayCount(say, devices.length, 'trail_whole', devices.length, count.format(entries))}</b>
          </p>
          {more}
        </Notice>
      ) : (
        <Notice kind="error">
          <p>
            <b>{sayCount(say, wrong, 'trail_broken', wrong)}</b>
          </p>
          <ul>
            {flaws.map((flaw) => (
              <li key={`${flaw.of} ${flaw.device} ${flaw.from}`}>
                <Flaw flaw={flaw} />
              </li>
            ))}
            {unnumbered > 0 && <li>{say('trail_unnumbered', unnumbered)}</li>}
          </ul>
          {damaged > 0 && <p>{sayCount(say, damaged, 'trail_damaged', damaged)}</p>}
          <p>{say('trail_brokenMeans')}</p>
          {more}
        </Notice>
      )}
      <CheckNumbers devices={devices} />
    </>
  );
}

function Flaw({ flaw: { of, device, from, until, after, before } }: { readonly flaw: FlawView }) {
  const language = useLanguage();
  const { say } = language;
  const lines = from === until ? say('trail_line', from) : say('trail_lines', from, until);
  const [last, next] = [after && momentText(after, language), before && momentText(before, language)];
  const between =
    last && next
      ? say('trail_between', last, next)
      : last
        ? say('trail_after', last)
        : next && say('trail_before', next);
  return (
    <>
      {say('trail_flaw', shortName(device), lines, say(keyOf('trail_flaw', of)))} {of === 'missing' && between}
    </>
  );
}

/** The last hash of each device, to keep on paper. */
function CheckNumbers({ devices }: Pick<Looked, 'devices'>) {
  const { say } = useLanguage();
  return (
    <details class="folded check-numbers">
      <summary>{say('trail_numbers')}</summary>
      <p class="help">{say('trail_numbersHelp')}</p>
      <ul>
        {devices.map(({ device, isThis, last }) => (
          <li key={device}>
            {last &&
              say(
                'trail_last',
                say(isThis ? 'trail_thisDevice' : 'trail_otherDevice', shortName(device)),
                last.seq,
                last.hash.replace(/(.{8})(?=.)/g, '$1 '),
              )}
          </li>
        ))}
      </ul>
    </details>
  );
}
