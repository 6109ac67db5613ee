/** A passphrase can be tried out away from this device: whoever copied what is sealed needs this many guesses (as a power of ten). */
export const LEAST_GUESSES = 11;

type Guesses = (passphrase: string, own: readonly string[]) => number;

let loaded: Promise<Guesses> | null = null;

/** The words and names that people choose from, in Dutch and all over the world; some hundreds of kilobytes, for the pages that need them. */
async function load(): Promise<Guesses> {
  const [{ ZxcvbnFactory }, common, { dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  const checker = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase, own) => checker.check(passphrase, [...own]).guessesLog10;
}

/**
 * Is a passphrase hard enough to guess?
 * @param own words that anybody would try here: the name and the place of the school, and of who works there
 * @param least guesses that it takes, as a power of ten
 */
export async function isStrong(passphrase: string, own: readonly string[], least = LEAST_GUESSES): Promise<boolean> {
  loaded ??= load();
  const guesses = await loaded;
  return guesses(passphrase, own.flatMap((words) => [words, ...words.split(' ')]).filter(Boolean)) >= least;
}
