import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { allows, isFixed } from '../managed/managed';
import { DIGEST_AHEAD } from '../messages/digests';
import type { SettingsView } from '../messages/views';
import { ByIt, FixedByIt, useByIt } from '../ui/by-it';
import { keyOf, useSay } from '../ui/words';

type Digests = SettingsView['digests'];
const TIMES = ['morning', 'afternoon'] as const satisfies Digests;

interface Props {
  readonly digests: Digests;
  readonly onChange: (digests: Digests) => void;
}

/** Whether who sits here is told of their steps at the ends of the day. The browser asks before it shows the first message. */
export function DigestsCard({ digests, onChange }: Props) {
  const say = useSay();
  const managed = useByIt();
  const mayShow = allows(managed, 'notificationsAllowed');
  const [refused, setRefused] = useState(false);
  const change = async (time: (typeof TIMES)[number], wanted: boolean) => {
    // Nothing may be awaited before this: the browser asks only in a click.
    const allowed = !wanted || (await browser.permissions.request({ permissions: ['notifications'] }));
    setRefused(!allowed);
    if (allowed) onChange(TIMES.filter((one) => (one === time ? wanted : digests.includes(one))));
  };
  return (
    <section class="card">
      <h2>{say('digests_title')}</h2>
      <p>{say('digests_text')}</p>
      {TIMES.map((time) => (
        <label key={time} class="tick">
          <input
            type="checkbox"
            checked={mayShow && digests.includes(time)}
            disabled={!mayShow || isFixed(managed, 'digests')}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              event.currentTarget.checked = digests.includes(time);
              void change(time, wanted);
            }}
          />
          {say(keyOf('digests', time), managed.values[`${time}DigestMinutes`] ?? DIGEST_AHEAD[time])}
        </label>
      ))}
      {mayShow ? <FixedByIt names={['digests']} /> : <ByIt text="it_off" />}
      {refused && (
        <p class="wrong" role="alert">
          {say('digests_refused')}
        </p>
      )}
    </section>
  );
}
