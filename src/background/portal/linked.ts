import { kindOf } from '../../sites/hosts';
import type { Around } from '../answers/context';

/** Does somebody allow us to work where a parent portal is? Then the school uses one, whether or not it was opened here already. */
export async function isPortalLinked({ hosts, namedHosts }: Pick<Around, 'hosts' | 'namedHosts'>): Promise<boolean> {
  const named = await namedHosts();
  return (await hosts()).some((pattern) => kindOf(pattern, named) === 'portal');
}
