import { type MessageKey, useSay } from '../../ui/words';

/** The pages of numbers, in the order in which a person reads on. */
const PAGES = {
  insight: 'insight_title',
  month: 'month_title',
  lines: 'line_title',
  'report-card': 'card_title',
  'law-totals': 'lawcat_title',
} as const satisfies Record<string, MessageKey>;

interface Props {
  /** The page that one is on. */
  readonly here: keyof typeof PAGES;
}

/** The way from one page of numbers to the others, and back to the steps. */
export function InsightNav({ here }: Props) {
  const say = useSay();
  return (
    <nav class="insight-nav" aria-label={say('month_nav')}>
      <a href="#steps">{say('round_back')}</a>
      {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
        <a key={page} href={`#${page}`} {...(page === here && { 'aria-current': 'page' as const })}>
          {say(PAGES[page])}
        </a>
      ))}
    </nav>
  );
}
