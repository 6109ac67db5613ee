/** What the page around the connection wakes the worker with: another device published something. It holds nothing. */
export const RELAY_NEWS = { type: 'relay-news' };
