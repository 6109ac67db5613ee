import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { useSay } from '../ui/words';

/** The demo school runs on this machine. */
export const DEMO_HOST = 'http://localhost/*';

/** `https://school.systeem.nl/` of a pattern, as a person knows it. */
export const hostName = (origin: string): string => origin.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');

/** The pattern of an address that somebody typed; `null` when it is no https address. */
export function originOf(address: string): string | null {
  const text = /^\w+:\/\//.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(text)) return null;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' && /^[\w-]+(\.[\w-]+)+$/.test(hostname) ? `https://${hostname}/*` : null;
}

interface AllowProps {
  readonly origin: string;
  readonly granted: readonly string[];
}

/** Asks the browser for an address; the person answers in the browser's own window. */
export function AllowHost({ origin, granted }: AllowProps) {
  const say = useSay();
  const [refused, setRefused] = useState(false);
  if (granted.includes(origin)) {
    return (
      <p class="page-status read" role="status">
        <Icon name="done" />
        {hostName(origin)}: {say('run_allowed')}
      </p>
    );
  }
  // The browser shows its question only as the first thing after the click.
  const allow = () =>
    void browser.permissions.request({ origins: [origin] }).then(
      (given) => setRefused(!given),
      () => setRefused(true),
    );
  return (
    <p class="allow">
      <code>{hostName(origin)}</code>
      <button type="button" class="allow-host" onClick={allow}>
        {say('run_allow')}
      </button>
      <span role="status">{refused && say('run_refused')}</span>
    </p>
  );
}

/** The school's own address, typed by a person. */
export function OwnAddress({ granted }: { readonly granted: readonly string[] }) {
  const say = useSay();
  const [address, setAddress] = useState('');
  const origin = originOf(address);
  return (
    <>
      <Field
        label={say('run_address')}
        help={say('run_addressHelp')}
        error={address !== '' && !origin ? say('run_addressBad') : null}
      >
        {(labels) => (
          <input
            {...labels}
            type="url"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
            autocomplete="off"
          />
        )}
      </Field>
      {origin && <AllowHost key={origin} origin={origin} granted={granted} />}
    </>
  );
}
