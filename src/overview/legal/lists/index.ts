import type { LegalList } from '../categories';
import { guess2026 } from './guess-2026';

/** Every list there is, oldest first. A new one is a file here and a line below, with its examples in test/overview/legal. */
export const LEGAL_LISTS: readonly LegalList[] = [guess2026];
