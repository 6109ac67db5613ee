import browser from 'webextension-polyfill';
import { namedBy } from '../managed/addresses';
import { HOST_KINDS, type HostKind, type NamedHosts } from '../sites/hosts';
import { managedNow } from './by-it/managed';

/*
 * What the school said of its own addresses. In `storage.local`, since files are registered for an address as soon as it is allowed,
 * also while the vault is locked; which system stands at an address is nothing about a person (decision 0016).
 */

const NAME = 'namedHosts';

/** What people here said of addresses. */
async function said(): Promise<NamedHosts> {
  const { [NAME]: kept } = await browser.storage.local.get(NAME);
  const isKind = ([, kind]: [string, unknown]) => HOST_KINDS.some((one) => one === kind);
  return Object.fromEntries(Object.entries(kept ?? {}).filter(isKind));
}

/** What was said of addresses, allowed or not; by IT too. */
export const namedHosts = async (): Promise<NamedHosts> => namedBy(await managedNow(), await said());

/** Where nothing is named, nothing is kept. */
const keep = (named: NamedHosts): Promise<void> =>
  Object.keys(named).length > 0 ? browser.storage.local.set({ [NAME]: named }) : browser.storage.local.remove(NAME);

/** Of addresses that are allowed no longer. */
export const forgetHosts = async (patterns: readonly string[]): Promise<void> =>
  keep(Object.fromEntries(Object.entries(await said()).filter(([one]) => !patterns.includes(one))));

/** Says of an address, as a pattern, what is there; what somebody says last holds. */
export const nameHost = async (pattern: string, kind: HostKind): Promise<void> =>
  keep({ ...(await said()), [pattern]: kind });
