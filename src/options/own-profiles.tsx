import type { ComponentChildren } from 'preact';
import { saveFile } from '../pages/save-file';
import { ByIt, useAllowed } from '../ui/by-it';
import { useSay } from '../ui/words';

/** Bytes of a profile's file, at most. */
export const MOST_PROFILE_BYTES = 200_000;

/** Why a profile was not kept or removed. */
export const PROFILE_REFUSED = {
  'too-many': 'prof_tooMany',
  'not-allowed': 'notForBoard',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
  failed: 'failed',
} as const;

/** Saves a profile, so that another school can take it in. @param kind how its file's name begins */
const saveProfile = (kind: string, { id, ...rest }: { readonly id: string }): void =>
  saveFile(`${kind}-${id.replace(/[^\w.-]+/g, '-')}.json`, `${JSON.stringify({ id, ...rest }, null, 2)}\n`);

interface Props<P> {
  readonly own: readonly P[];
  /** How the names of their files begin. */
  readonly file: 'profiel' | 'portaalprofiel';
  /** What is said where there is none. */
  readonly none: string;
  readonly mayChange: boolean;
  readonly children: (profile: P) => ComponentChildren;
  readonly onRemove: (profile: P) => void;
  readonly onTake: (file: File) => void;
}

/** The profiles that a school keeps: each can be saved for another school or removed, and one that somebody else made can be taken in. */
export function OwnProfiles<P extends { readonly id: string }>(props: Props<P>) {
  const say = useSay();
  const { own, file, none, mayChange, children, onRemove, onTake } = props;
  const mayTake = useAllowed('ownProfilesAllowed');
  return (
    <section class="card">
      <h2>{say('prof_own')}</h2>
      {own.length === 0 && <p class="help">{none}</p>}
      <ul class="profiles">
        {own.map((profile) => (
          <li key={profile.id}>
            <h3>{profile.id}</h3>
            {children(profile)}
            <div class="buttons">
              <button type="button" onClick={() => saveProfile(file, profile)}>
                {say('prof_save')}
              </button>
              {mayChange && (
                <button type="button" onClick={() => onRemove(profile)}>
                  {say('prof_remove')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!mayTake && <ByIt text="it_off" />}
      {mayChange && mayTake && (
        <div class="buttons">
          <label class="file-button">
            {say('prof_take')}
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                if (chosen) onTake(chosen);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
      )}
    </section>
  );
}
