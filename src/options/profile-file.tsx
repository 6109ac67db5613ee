import { saveFile } from '../pages/save-file';
import { useSay } from '../ui/words';

/** Bytes of a profile's file, at most. */
export const MOST_PROFILE_BYTES = 200_000;

/** Saves a profile, so that another school can take it in. @param kind how its file's name begins */
export const saveProfile = (kind: 'profiel' | 'portaalprofiel', profile: { readonly id: string }): void =>
  saveFile(`${kind}-${profile.id.replace(/[^\w.-]+/g, '-')}.json`, `${JSON.stringify(profile, null, 2)}\n`);

/** Takes in the file of a profile that somebody else made. */
export function TakeProfile({ onTake }: { readonly onTake: (file: File) => void }) {
  const say = useSay();
  return (
    <div class="buttons">
      <label class="file-button">
        {say('prof_take')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onTake(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
