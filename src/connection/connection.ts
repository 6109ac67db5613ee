import { ServedRelay } from '../sync/relay/port/serve-relay';
import { Relay } from '../sync/relay/relay';
import { tellRelay } from '../sync/relay/tell-relay';
import type { Said } from './said';

/*
 * The one page of ours that may talk to a network (decision 0027), and the one that has nothing to tell: no storage, no extension, no key
 * but the pass. The worker reaches it by a port that the page around it hands on.
 */

/** To whoever frames it: its own origin is none, and what is said holds nothing. */
const say = (said: Said): void => parent.postMessage(said, '*');

const served = new ServedRelay({ open: (settings) => new Relay(settings), tell: tellRelay }, () => say('news'));

addEventListener('message', ({ source, ports: [port] }) => {
  if (source === parent && port) served.serve(port);
});
say('listens');
