import { schoolNow } from '#clock';
import type { Moment } from '../../domain/day';
import type { Noted } from '../../domain/noted';
import type { Role } from '../../domain/role';
import type { Sender } from '../../messages/server';
import type { PageState } from '../../messages/views';
import type { HostKind, NamedHosts } from '../../sites/hosts';
import { Locked } from '../../storage/errors';
import type { SessionStore } from '../../storage/vault';
import type { Office } from '../office';
import type { Patience } from '../patience';
import { report } from '../report';
import type { Room } from '../room';
import type { School } from '../school';
import type { SeenLog } from '../seen-log';

/** What a tab showed, and where it was then. */
export interface SeenPage {
  readonly origin: string | null;
  readonly page: PageState;
}

/** The browser around the school. */
export interface Around {
  /** Something that people see was changed; `except`: the tab that caused it knows already. */
  readonly changed: (except?: number | null) => void;
  /** Something that only our own pages show was changed. */
  readonly changedHere: () => void;
  /** Asks the script in a tab to tell again what its page shows. */
  readonly askPage: (tab: number) => void;
  /** What each open tab shows. Gone with the worker, and told again when somebody asks. */
  readonly pages: Map<number, SeenPage>;
  /** The tabs with lists beside absences that do not fit any more; likewise. */
  readonly unfit: Map<number, SeenPage>;
  /** Where a tab is now; `null` where nobody allowed us to know. */
  readonly originOf: (tab: number) => Promise<string | null>;
  /** Does somebody still allow us to read where this page comes from? */
  readonly isAllowed: (sender: Sender) => Promise<boolean>;
  /** Addresses that somebody allowed. */
  readonly hosts: () => Promise<readonly string[]>;
  /** What the school said of its own addresses. */
  readonly namedHosts: () => Promise<NamedHosts>;
  /** Says of an address what is there; what runs there follows. */
  readonly nameHost: (pattern: string, kind: HostKind) => Promise<void>;
  /** Puts a file into the page of a tab that a person asked for; `false` where nobody may read. */
  readonly inject: (tab: number, file: 'point' | 'portal' | 'save') => Promise<boolean>;
  /** Opens an address of somebody else in a tab of its own; the number of the tab. */
  readonly openPage: (url: string) => Promise<number | null>;
  /** Opens a part of our own settings in a tab. */
  readonly openOwn: (part: 'profiles' | 'portal-profiles' | 'saved-page') => Promise<void>;
  readonly session: SessionStore;
  /** How often a passphrase was wrong; it outlives the browser. */
  readonly patience: Patience;
  readonly seen: SeenLog;
  readonly room: Room;
}

/** What an answer needs. The school is asked anew each time, since the worker may have been stopped in between. */
export interface Context {
  readonly office: Office;
  readonly around: Around;
  readonly withSchool: <T>(use: (school: School, now: Moment) => Promise<T> | T) => Promise<T | 'locked'>;
  /** Writes alone with the school, and tells everybody. `rewrite`: everything is counted anew after it. */
  readonly writing: <T>(
    write: (school: School, now: Moment) => Promise<T>,
    how?: 'write' | 'rewrite',
  ) => Promise<T | 'locked' | 'not-saved'>;
  /** The same for what stands beside the dossiers: the settings and the open letters. `quietly`: nobody else sees it. */
  readonly keeping: <T>(keep: (now: Moment) => Promise<T>, quietly?: 'quietly') => Promise<T | 'locked' | 'not-saved'>;
  /** The same, where not everybody may. */
  readonly keepingFor: <T>(
    may: (role: Role) => boolean,
    keep: (now: Moment) => Promise<T>,
    quietly?: 'quietly',
  ) => Promise<T | 'not-allowed' | 'locked' | 'not-saved'>;
  /** Reports why something could not be kept. */
  readonly notSaved: (error: unknown) => 'not-saved';
  /** What is kept so, written down as well: it stands in the trail once it is done. */
  readonly noting: <T>(what: Noted, keep: (now: Moment) => Promise<T>) => (now: Moment) => Promise<T>;
}

export function contextOf(office: Office, around: Around): Context {
  const notSaved: Context['notSaved'] = (error) => {
    around.room.failed(error);
    report('saving', error);
    return 'not-saved';
  };
  const saved = async <T>(write: () => Promise<T>, quietly?: 'quietly'): Promise<T | 'locked' | 'not-saved'> => {
    try {
      const done = await write();
      around.room.wrote();
      if (!quietly) around.changed();
      return done;
    } catch (error) {
      return error instanceof Locked ? 'locked' : notSaved(error);
    }
  };
  const keeping: Context['keeping'] = async (keep, quietly) => {
    const now = await schoolNow();
    return saved(async () => {
      const state = await office.state();
      if (state === 'locked' || state === 'nobody') throw new Locked();
      return keep(now);
    }, quietly);
  };
  return {
    office,
    around,
    withSchool: async (use) => {
      const now = await schoolNow();
      const school = await office.school(now);
      return school ? use(school, now) : 'locked';
    },
    writing: async (write, how = 'write') => {
      const now = await schoolNow();
      return saved(async () => {
        const done = await office[how](now, (school) => write(school, now));
        if (done === null) throw new Locked();
        return done;
      });
    },
    keeping,
    notSaved,
    noting: (what, keep) => async (now) => {
      const done = await keep(now);
      if (done === 'done') await office.note(what, now);
      return done;
    },
    keepingFor: (may, keep, quietly) =>
      keeping(async (now) => {
        const me = await office.people.seated();
        return me && may(me.role) ? keep(now) : 'not-allowed';
      }, quietly),
  };
}
