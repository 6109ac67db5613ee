import type { Basis } from '../overview/listed';
import { basisLines } from './basis-text';
import { useLanguage } from './words';

interface Props {
  readonly basis: readonly Basis[];
  /** Numbers of other school years stand beside them. */
  readonly withOtherYears?: boolean;
}

/** Whom the numbers of a page are about. */
export function BasisNotes({ basis, withOtherYears = false }: Props) {
  const language = useLanguage();
  const others = withOtherYears && basis.some(({ list }) => list !== null);
  const lines = [...basisLines(basis, language), ...(others ? [language.say('insight_otherYears')] : [])];
  return (
    <div class="basis help">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
