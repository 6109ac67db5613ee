import browser from 'webextension-polyfill';

/*
 * Which addresses the school named as its website. In `storage.local`, since files are registered for an address as soon as it is
 * allowed, also while the vault is locked; an address of a website is nothing about a person (decision 0016).
 */

const NAME = 'websites';

/** Patterns, as the browser has them: `https://www.school.nl/*`. */
export async function websites(): Promise<readonly string[]> {
  const { [NAME]: kept } = await browser.storage.local.get(NAME);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

/** Where nothing is named, nothing is kept. */
const keep = (named: readonly string[]): Promise<void> =>
  named.length > 0 ? browser.storage.local.set({ [NAME]: named }) : browser.storage.local.remove(NAME);

/** Of addresses that are allowed no longer. */
export const forgetWebsites = async (patterns: readonly string[]): Promise<void> =>
  keep((await websites()).filter((one) => !patterns.includes(one)));

/** Says of an address that the school's website is there, or that it is not. */
export async function nameWebsite(pattern: string, isWebsite: boolean): Promise<void> {
  await forgetWebsites([pattern]);
  if (isWebsite) await keep([...(await websites()), pattern]);
}
