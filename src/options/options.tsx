import { useEffect, useState } from 'preact/hooks';
import type { AppState } from '../messages/views';
import { useAnswer } from '../pages/ask';
import { Locked, sit } from '../pages/gate';
import { TypedPlaces } from '../pages/typed';
import { ByItContext } from '../ui/by-it';
import { Waiting } from '../ui/failed';
import { Restoring } from '../ui/restoring';
import { Seat } from '../ui/seat';
import { BackupPage } from './backup/backup-page';
import { RestoreFirst } from './backup/restore-first';
import { DataLost } from './data-lost';
import { DiagnosisPage } from './diagnosis-page';
import { FirstRun } from './first-run/first-run';
import { HouseRulesPage } from './house-rules/house-rules-page';
import { ImportPage } from './import/import-page';
import { KeepingPage } from './keeping/keeping-page';
import { LawWordsPage } from './law-words-page';
import { WordingsPage } from './letters/wordings-page';
import { PeoplePage } from './people/people-page';
import { PortalProfilesPage } from './portal-profiles-page';
import { ProfilesPage } from './profiles-page';
import { RecoverPage } from './recovery/recover-page';
import { RecoveredPage } from './recovery/recovered-page';
import { RecoveryPage } from './recovery/recovery-page';
import { RenewSettings } from './renew-settings';
import { SavedPage } from './saved-page';
import { SettingsPage } from './settings-page';
import { SharingPage } from './sharing/sharing-page';
import { TranslationsPage } from './translations/translations-page';
import { VersionsPage } from './versions/versions-page';

/** The first run for who begins, and the settings ever after. */
export function Options() {
  const { value: state, failed, again } = useAnswer('own>worker:state', {});
  if (!state) return <Waiting failed={failed} again={again} />;
  return (
    <ByItContext.Provider value={state.byIt}>
      <Inside state={state} />
    </ByItContext.Provider>
  );
}

function Inside({ state }: { readonly state: AppState }) {
  const [running, setRunning] = useState(false);
  const [anew, setAnew] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const part = usePart();
  if (restoring)
    return (
      <RestoreFirst
        onBack={() => setRestoring(false)}
        onDone={() => {
          setRestoring(false);
          setRunning(false);
        }}
      />
    );
  if (state.lock === 'lost' && !anew)
    return <DataLost onAnew={() => setAnew(true)} onRestore={() => setRestoring(true)} />;
  if (state.lock === 'not-set-up' || state.lock === 'lost' || running) {
    if (!running) setRunning(true);
    return <FirstRun state={state} onDone={() => setRunning(false)} onRestore={() => setRestoring(true)} />;
  }
  if (state.lock === 'locked') {
    if (part === 'recover') return <RecoverPage />;
    return <Locked onLost={() => (location.hash = 'recover')} />;
  }
  if (state.lock === 'restoring') return <Restoring progress={state.restoring} />;
  if (state.lock === 'nobody') return <Seat people={state.people} onSit={sit} />;
  if (state.lock === 'settings-damaged') return <RenewSettings />;
  const who = state.me?.name ?? '';
  return (
    <TypedPlaces key={who} who={who}>
      <Opened part={part} state={state} />
    </TypedPlaces>
  );
}

/** The settings, or the part of them that the address names. */
function Opened({ part, state }: { readonly part: string; readonly state: AppState }) {
  if (part === 'recovery') return <RecoveryPage state={state} />;
  if (part === 'recovered') return <RecoveredPage state={state} />;
  if (part === 'diagnosis') return <DiagnosisPage state={state} />;
  if (part === 'saved-page') return <SavedPage state={state} />;
  if (part === 'portal-profiles') return <PortalProfilesPage state={state} />;
  if (part === 'profiles') return <ProfilesPage state={state} />;
  if (part === 'translations') return <TranslationsPage state={state} />;
  if (part === 'law-words') return <LawWordsPage state={state} />;
  if (part === 'backup') return <BackupPage state={state} />;
  if (part === 'sharing') return <SharingPage state={state} />;
  if (part === 'people') return <PeoplePage state={state} />;
  if (part === 'house-rules') return <HouseRulesPage state={state} />;
  if (part === 'import') return <ImportPage state={state} />;
  if (part === 'keeping') return <KeepingPage state={state} />;
  if (part === 'letters') return <WordingsPage state={state} />;
  if (part === 'protocol' || part === 'calendar') return <VersionsPage state={state} of={part} />;
  return <SettingsPage state={state} />;
}

/** The part of the settings that the address names; empty: all of it. */
function usePart(): string {
  const named = () => location.hash.slice(1);
  const [part, setPart] = useState(named);
  useEffect(() => {
    const moved = () => {
      setPart(named());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return part;
}
