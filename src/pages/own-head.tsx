import type { AppState } from '../messages/views';
import { Head } from '../ui/head';
import { Icon, type IconName } from '../ui/icon';
import { type MessageKey, useSay } from '../ui/words';
import { ask } from './ask';
import { openDesk, openSettings, openSettingsAt } from './tabs';

interface Props {
  readonly state: AppState;
  /** Where a person may go from here. */
  readonly to?: readonly ('desk' | 'settings')[];
  /** The way to the backups; another tab when nothing is said. */
  readonly onBackup?: () => void;
  /** The way to the sharing; likewise. */
  readonly onSharing?: () => void;
}

const PLACES = {
  desk: { icon: 'desk', name: 'desk', open: openDesk },
  settings: { icon: 'gear', name: 'settings', open: openSettings },
} as const satisfies Record<string, { icon: IconName; name: MessageKey; open: () => Promise<void> }>;

/** The head of a page of ours: who sits here, the lock, and the way to the other pages. */
export function OwnHead({
  state,
  to = [],
  onBackup = () => void openSettingsAt('backup'),
  onSharing = () => void openSettingsAt('sharing'),
}: Props) {
  const say = useSay();
  const { me } = state;
  /** In a new school year: the person works with the same groups, or chooses others. */
  const answerGroups = (same: boolean): void => {
    if (same && me) void ask('own>worker:change-settings', { me: { ...me, groups: [...me.groups] } });
    else void openSettings();
  };
  return (
    <Head
      state={state}
      onLock={() => void ask('own>worker:lock', {})}
      onSwitch={() => void ask('own>worker:stand', {})}
      onBackup={onBackup}
      onSharing={onSharing}
      {...(to.includes('settings') && { onGroups: answerGroups })}
    >
      {to.map((place) => {
        const { icon, name, open } = PLACES[place];
        return (
          <button
            key={place}
            type="button"
            class="quiet"
            onClick={() => void open()}
            title={say(name)}
            aria-label={say(name)}
          >
            <Icon name={icon} />
          </button>
        );
      })}
    </Head>
  );
}
