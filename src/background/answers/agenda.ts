import type { Handlers } from '../../messages/server';
import type { Context } from './context';

/** What keeps the name of a term apart from the other keyed hashes of the vault. */
const nameText = (of: string): string => `agenda ${of}`;

/** Names of terms in an agenda: the same each time, and they say nothing outside this vault. */
export function agendaAnswers({ office, withSchool }: Context): Pick<Handlers, 'own>worker:agenda-names'> {
  return {
    'own>worker:agenda-names': ({ of }) =>
      withSchool(async () => ({ names: await Promise.all(of.map((one) => office.vault.id(nameText(one)))) })),
  };
}
