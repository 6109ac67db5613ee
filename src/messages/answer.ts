/** What a message is answered with: a type, and nothing at run time. */
export type Answer<T> = { readonly of?: T };

export const answers = <T>(): Answer<T> => ({});
