import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../ui/words';

const headingsIn = (main: Element): readonly HTMLElement[] =>
  [...main.querySelectorAll('.card')].flatMap((card) => card.querySelector<HTMLElement>('h1, h2') ?? []);

const textOf = ({ textContent }: HTMLElement): string => textContent?.trim() ?? '';

/** Brings a part in front of who chose it, and whoever uses the keyboard or a screen reader goes on from it. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

/** Op deze bladzijde: the cards of a long page, by their headings as they stand there. */
export function JumpList() {
  const say = useSay();
  const list = useRef<HTMLElement>(null);
  const [headings, setHeadings] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    const main = list.current!.closest('main')!;
    // Some cards come when their own answer does.
    const look = () => {
      const found = headingsIn(main);
      setHeadings((known) =>
        known.length === found.length && known.every((one, at) => one === found[at]) ? known : found,
      );
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <nav ref={list} class="jump-list" aria-labelledby="jump-list">
      <p id="jump-list">{say('opt_jump')}</p>
      <ul>
        {headings.map((heading, at) => (
          <li key={at}>
            <button type="button" class="quiet" onClick={() => goTo(heading)}>
              {textOf(heading)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
