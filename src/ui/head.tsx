import type { ComponentChildren } from 'preact';
import type { AppState } from '../messages/views';
import { Icon } from './icon';
import { Lost } from './lost';
import { Notice } from './notice';
import { SharingTroubleText } from './sharing-trouble';
import { longDayText, momentText } from './when-text';
import { keyOf, useLanguage } from './words';

interface Props {
  readonly state: AppState;
  readonly onLock: () => void;
  /** Somebody else sits down. */
  readonly onSwitch: () => void;
  /** Does the person still work with the same groups in the new school year? Absent: it is not asked here. */
  readonly onGroups?: (same: boolean) => void;
  /** Somebody wants to see how the sharing goes. */
  readonly onSharing: () => void;
  /** A backup is to be made. */
  readonly onBackup: () => void;
  readonly children?: ComponentChildren;
}

/** Is there anybody else to sit down, or a code to ask? */
const isShared = ({ people, byIt }: AppState): boolean =>
  byIt.values.sharedDevice === true || people.length > 1 || people.some(({ hasCode }) => hasCode);

/** Who sits here, the way to lock, and what a person must know before anything else. */
export function Head({ state, onLock, onSwitch, onGroups, onBackup, onSharing, children }: Props) {
  const language = useLanguage();
  const { say } = language;
  const { me, lock, demo, now, lost, room, backupDue, sharing } = state;
  return (
    <header class="head">
      <div class="brand">
        <img src="/icons/32.png" width="24" height="24" alt="" />
        <b>{say('extName')}</b>
        <span class="space" />
        {lock === 'unlocked' && (
          <button type="button" class="quiet" onClick={onLock} title={say('lock')} aria-label={say('lock')}>
            <Icon name="lock" />
          </button>
        )}
        {children}
      </div>
      {me && (
        <p class="me">
          {me.name}, {say(keyOf('role', me.role))}{' '}
          {isShared(state) && (
            <button type="button" class="quiet" onClick={onSwitch}>
              {say('seat_switch')}
            </button>
          )}
        </p>
      )}
      {state.confirmGroups && onGroups && (
        <Notice kind="info">
          <p>{say('confirmGroups', me!.groups.join(', '))}</p>
          <button type="button" onClick={() => onGroups(true)}>
            {say('confirmGroups_yes')}
          </button>{' '}
          <button type="button" onClick={() => onGroups(false)}>
            {say('confirmGroups_no')}
          </button>
        </Notice>
      )}
      {demo && <p class="demo">{say('demoClock', momentText(now, language))}</p>}
      {room !== 'enough' && <Notice kind="error">{say(room === 'full' ? 'copy_full' : 'copy_nearlyFull')}</Notice>}
      {backupDue && (
        <Notice kind="info">
          <p>{backupDue.last ? say('bak_due', longDayText(backupDue.last, language)) : say('bak_dueNever')}</p>
          <button type="button" onClick={onBackup}>
            {say('bak_makeButton')}
          </button>
        </Notice>
      )}
      {sharing && (
        <Notice kind="warning">
          <p>
            <SharingTroubleText trouble={sharing} />
          </p>
          <button type="button" onClick={onSharing}>
            {say('share_see')}
          </button>
        </Notice>
      )}
      {lost && <Lost lost={lost} />}
    </header>
  );
}
