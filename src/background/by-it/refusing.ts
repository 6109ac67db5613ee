import { SetByIt } from '../../managed/managed';

/** What would change something that IT fixed is refused with a word of its own, whatever else went well. */
export const refusingByIt = <T>(change: () => Promise<T>): Promise<T | 'set-by-it'> =>
  change().catch((error: unknown) => {
    if (error instanceof SetByIt) return 'set-by-it' as const;
    throw error;
  });
