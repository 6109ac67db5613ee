import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ADDRESSES } from '../managed/addresses';
import { isFixed } from '../managed/managed';
import type { AppState } from '../messages/views';
import { ask } from '../pages/ask';
import { type HostKind, isChildcare, kindOf, patternOf } from '../sites/hosts';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { type MessageKey, useSay } from '../ui/words';

/** `https://school.systeem.nl/` of a pattern, as a person knows it. */
export const hostName = (origin: string): string => origin.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');

/** What is wrong with an address that somebody typed. */
type AddressFault = 'not-an-address' | 'childcare';

/** The pattern of an address that somebody typed, or what is wrong with it: no https address, or one where nothing of ours runs. */
function originOf(address: string): { readonly origin: string } | { readonly fault: AddressFault } {
  const text = /^\w+:\/\//.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  const { protocol, hostname } = URL.canParse(text) ? new URL(text) : { protocol: '', hostname: '' };
  if (protocol !== 'https:' || !/^[\w-]+(\.[\w-]+)+$/.test(hostname)) return { fault: 'not-an-address' };
  return isChildcare(hostname) ? { fault: 'childcare' } : { origin: `https://${hostname}/*` };
}

/** What is allowed already, and what the school said is there. */
export type Allowed = Pick<AppState, 'hosts' | 'namedHosts'>;

/** The addresses that are proposed for a system: those of IT, where it gave any. */
export const proposed = (
  { byIt }: Pick<AppState, 'byIt'>,
  kind: HostKind,
  otherwise: readonly string[],
): readonly string[] => byIt.values[ADDRESSES[kind]]?.map(patternOf) ?? otherwise;

/** May a person type an address of their own? */
export const mayType = ({ byIt }: Pick<AppState, 'byIt'>, kind: HostKind): boolean => !isFixed(byIt, ADDRESSES[kind]);

interface For {
  readonly allowed: Allowed;
  /** As what it is asked for. */
  readonly kind: HostKind;
}

const KINDS: Readonly<Record<HostKind, MessageKey>> = { las: 'host_las', portal: 'host_portal', website: 'site_title' };

/** An address, and what is there. */
export function HostName({ origin, allowed }: Pick<For, 'allowed'> & { readonly origin: string }) {
  const say = useSay();
  const kind = kindOf(origin, allowed.namedHosts);
  return (
    <span>
      <code>{hostName(origin)}</code> <span class="help">{say(kind ? KINDS[kind] : 'host_either')}</span>
    </span>
  );
}

const ALLOWED: Readonly<Record<HostKind, MessageKey>> = {
  las: 'run_allowed',
  portal: 'guard_allowed',
  website: 'site_allowed',
};

/** Asks the browser for an address; the person answers in the browser's own window. */
export function AllowHost({ origin, allowed, kind }: For & { readonly origin: string }) {
  const say = useSay();
  const [refused, setRefused] = useState(false);
  const known = kindOf(origin);
  const itsKind = kindOf(origin, allowed.namedHosts);
  const isAllowed = allowed.hosts.includes(origin);
  if (isAllowed && (known ?? kind) === itsKind) {
    return (
      <p class="page-status read" role="status">
        <Icon name="done" />
        {hostName(origin)}: {say(ALLOWED[itsKind])}
      </p>
    );
  }
  const allow = () => {
    // Said before it is allowed, so that nothing runs there that is for something else. Nobody waits for it: the browser shows its
    // question only as the first thing after the click.
    if (known === null) ask('own>worker:name-host', { origin, kind }).catch(() => setRefused(true));
    void browser.permissions.request({ origins: [origin] }).then(
      (given) => setRefused(!given),
      () => setRefused(true),
    );
  };
  return (
    <p class="allow">
      <code>{hostName(origin)}</code>
      <button type="button" class="allow-host" onClick={allow}>
        {say(isAllowed ? 'site_change' : 'run_allow')}
      </button>
      <span role="status">{refused && say('run_refused')}</span>
    </p>
  );
}

/** The school's own address, typed by a person. */
export function OwnAddress({ label, allowed, kind }: For & { readonly label: string }) {
  const say = useSay();
  const [address, setAddress] = useState('');
  const typed = originOf(address);
  const fault = 'fault' in typed && address !== '' ? typed.fault : null;
  return (
    <>
      <Field
        label={label}
        help={say(kind === 'website' ? 'site_addressHelp' : 'run_addressHelp')}
        error={fault && say(fault === 'childcare' ? 'guard_childcare' : 'run_addressBad')}
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
      {'origin' in typed && <AllowHost key={typed.origin} origin={typed.origin} allowed={allowed} kind={kind} />}
    </>
  );
}
