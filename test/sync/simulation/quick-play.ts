/* What is built of the simulation, to be played outside of the tests or over a weakened engine. */
export { play } from './play';
export { installQuickCrypto } from './quick-crypto';
