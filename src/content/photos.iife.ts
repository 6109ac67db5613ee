import { asking } from './guard/asking';
import { HELD } from './guard/hands';
import { Adding } from './photos/adding';
import { COMING } from './photos/coming';
import { once } from './portal/given';

/*
 * The file that runs on the school's own website before anything of the page: it asks what the school agreed on photos before somebody
 * adds one. It reads nothing of the page and adds nothing; where it does not know it lets pass.
 */

const photos = (): AbortController =>
  asking(document, [...HELD, ...COMING], (given, parts) => {
    const adding = new Adding(given, parts);
    return { hear: (event) => adding.hear(event), leave: () => adding.leave() };
  });

once('photos', photos);
