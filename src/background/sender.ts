import type { Sender } from '../messages/server';

/** Who sent a message, as the browser says it. `origin` is told by Chromium only. */
export interface BrowserSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/**
 * A page of ours, or our script in somebody else's page; `null`: neither. A frame without an address has its page's origin.
 * @param own the extension itself; `origin` is the address of its pages, with a slash behind it
 */
export function senderOf(
  { id, url, tab, origin }: BrowserSender,
  own: { readonly id: string; readonly origin: string },
): Sender | null {
  if (id !== own.id || !url || !URL.canParse(url)) return null;
  const from = url.startsWith(own.origin) ? 'own' : 'page';
  return { from, tab: tab?.id ?? null, window: tab?.windowId ?? null, origin: origin ?? new URL(url).origin };
}
