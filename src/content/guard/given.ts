import type { RuleId } from '../../etiquette/agreement';
import type { Ask } from '../../messages/client';

/** What the parts of the guard work with. */
export interface Given {
  readonly page: Document;
  readonly ask: Ask;
  readonly say: (key: string, ...values: readonly string[]) => string;
  /** Of the person. */
  readonly language: string;
  readonly spoke: (rule: RuleId) => void;
}
