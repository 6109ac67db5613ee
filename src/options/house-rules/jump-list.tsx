import { plainLetters } from '../../domain/finding';
import { useSay } from '../../ui/words';

/** The id of a heading of the card: `card-absentie-en-verlof`. */
export const placeOf = (heading: string): string => `card-${plainLetters(heading).replace(/[^a-z]+/g, '-')}`;

/** Puts a heading at the top, and whoever goes by keyboard or hears the page behind it. */
function goTo(heading: string): void {
  const found = document.getElementById(placeOf(heading));
  found?.scrollIntoView();
  found?.focus({ preventScroll: true });
}

interface Props {
  readonly headings: readonly string[];
}

/** The headings of the card, each of which leads to its place. Buttons: the address of the page already says which part of the settings it is. */
export function JumpList({ headings }: Props) {
  const say = useSay();
  return (
    <nav class="jump" aria-label={say('house_jump')}>
      <p>{say('house_jump')}</p>
      <ul>
        {headings.map((heading) => (
          <li key={heading}>
            <button type="button" class="quiet" lang="nl" onClick={() => goTo(heading)}>
              {heading}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
