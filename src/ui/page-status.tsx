import type { PageState, UnfitListView } from '../messages/views';
import { Icon } from './icon';
import { Notice } from './notice';
import { keyOf, type MessageKey, type Say, sayCount, useSay } from './words';

type Unreadable = Extract<PageState, { state: 'unreadable' }>;
type Read = Extract<PageState, { state: 'read' }>;

const UNREADABLE: Readonly<Partial<Record<Unreadable['why'], MessageKey>>> = {
  'ambiguous-dates': 'page_dates',
  'ambiguous-columns': 'page_columns',
  'still-changing': 'page_loading',
  'too-large': 'page_tooLarge',
};

/** Why a list cannot be read. */
export function unreadableText({ why, missing }: Pick<Unreadable, 'why' | 'missing'>, say: Say): string {
  if (why === 'column-missing')
    return say('page_columnMissing', missing.map((role) => say(keyOf('column', role))).join(', '));
  return say(UNREADABLE[why] ?? 'page_unreadable');
}

/** Which list cannot be read any more, and which column is not there or stands there twice. */
export function unfitText({ list, missing, twice }: UnfitListView, say: Say): string {
  const quoted = (headings: readonly string[]) => headings.map((heading) => `“${heading}”`).join(' / ');
  const named = say(keyOf('list', list));
  return twice.length > 0 ? say('list_twice', named, quoted(twice)) : say('list_unfit', named, quoted(missing));
}

const SHOWS = { 'a-page': 'page_aPage', 'a-filter': 'page_aFilter', unclear: 'page_unclear' } as const;
const SHOWN_PUZZLES = 8;

interface PageStatusProps extends Mending {
  readonly page: PageState;
}

/** How the page in this tab was understood: read, in part, or not at all and why. */
export function PageStatus({ page, ...mending }: PageStatusProps) {
  const say = useSay();
  switch (page.state) {
    case 'none':
      return <Quiet>{say('page_none')}</Quiet>;
    case 'no-absence-list':
      return (
        <>
          <Quiet>{say('page_noList')}</Quiet>
          <Mend {...mending} />
        </>
      );
    case 'not-saved':
      return <Notice kind="error">{say('page_notSaved')}</Notice>;
    case 'unreadable':
      return (
        <>
          <Notice kind={page.why === 'still-changing' ? 'info' : 'warning'}>{unreadableText(page, say)}</Notice>
          {(page.why === 'column-missing' || page.why === 'ambiguous-dates') && <Mend {...mending} />}
        </>
      );
    case 'unfit-lists':
      return (
        <>
          <Notice kind="warning">
            {page.lists.map((one) => (
              <p key={one.list}>{unfitText(one, say)}</p>
            ))}
          </Notice>
          <Mend {...(mending.onSave && { onSave: mending.onSave })} />
        </>
      );
    case 'read':
      return (
        <>
          <HowMuch page={page} />
          {page.ambiguous.length > 0 && (
            <Notice kind="warning">{say('page_ambiguous', page.ambiguous.join(', '))}</Notice>
          )}
          <Puzzles page={page} />
          {page.puzzles.some(({ why }) => why !== 'unknown-word') && <Mend {...mending} />}
        </>
      );
  }
}

/** What a person may do where a page is not read as it should be. */
interface Mending {
  /** Absent: it is for others to say how a page is read, or IT does not allow it. */
  readonly onPointOut?: () => void;
  /** Absent: IT does not allow it. */
  readonly onSave?: () => void;
}

function Mend({ onPointOut, onSave }: Mending) {
  const say = useSay();
  if (!onPointOut && !onSave) return null;
  return (
    <p class="page-status mend">
      {onPointOut && (
        <button type="button" class="quiet" onClick={onPointOut}>
          {say('point_open')}
        </button>
      )}
      {onSave && (
        <button type="button" class="quiet" onClick={onSave}>
          {say('save_open')}
        </button>
      )}
    </p>
  );
}

const Quiet = ({ children }: { readonly children: string }) => (
  <p class="page-status">
    <Icon name="list" />
    {children}
  </p>
);

/** How many rows, and what may be concluded from what is not there. */
function HowMuch({ page: { shows, lines } }: { readonly page: Read }) {
  const say = useSay();
  if (shows !== 'everything') return <Notice kind="info">{sayCount(say, lines, SHOWS[shows], lines)}</Notice>;
  return (
    <p class="page-status read">
      <Icon name="done" />
      {sayCount(say, lines, 'page_read', lines)}
    </p>
  );
}

/** Rows that were not understood, other than words: those are asked for the whole school. */
function Puzzles({ page }: { readonly page: Read }) {
  const say = useSay();
  const puzzles = page.puzzles.filter(({ why }) => why !== 'unknown-word');
  if (puzzles.length === 0) return null;
  return (
    <Notice kind="warning">
      {say('page_puzzles')}
      <ul>
        {puzzles.slice(0, SHOWN_PUZZLES).map(({ row, why, text }) => (
          <li key={`${row} ${why}`}>
            {say('row', row)}: {say(keyOf('puzzle', why))}
            {text && ` (${text})`}
          </li>
        ))}
      </ul>
      {puzzles.length > SHOWN_PUZZLES && say('more', puzzles.length - SHOWN_PUZZLES)}
    </Notice>
  );
}
