/** What the page that is connected says of itself to the one around it: that it listens, and that another device published something. */
export type Said = 'listens' | 'news';
