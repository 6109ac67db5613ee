import type { Handlers } from '../../messages/server';
import type { Office } from '../office';
import { agendaAnswers } from './agenda';
import { backupAnswers } from './backup';
import { type Around, contextOf } from './context';
import { dossierAnswers } from './dossiers';
import { fileAnswers } from './files';
import { guardAnswers } from './guard';
import { houseRuleAnswers } from './house-rules';
import { cardAnswers } from './insight-card';
import { lineAnswers } from './insight-lines';
import { monthAnswers } from './insight-month';
import { keepingAnswers } from './keeping';
import { letterAnswers } from './letters';
import { pageAnswers } from './page';
import { peopleAnswers } from './people';
import { portalCoupleAnswers } from './portal-couples';
import { portalDraftAnswers } from './portal-drafts';
import { portalListAnswers } from './portal-lists';
import { portalProfileAnswers } from './portal-profiles';
import { portalPupilsAnswers } from './portal-pupils';
import { portalWorkAnswers } from './portal-work';
import { profileAnswers } from './profiles';
import { recoveryAnswers } from './recovery';
import { roundAnswers } from './round';
import { settingsAnswers } from './settings';
import { sharingAnswers } from './sharing';
import { trailAnswers } from './trail';
import { typedAnswers } from './typed';
import { vaultAnswers } from './vault';
import { versionAnswers } from './versions';
import { wordingAnswers } from './wordings';
import { workAnswers } from './work';

/** The answers to every message. */
export function answersOf(office: Office, around: Around): Handlers {
  const context = contextOf(office, around);
  return {
    ...pageAnswers(context),
    ...vaultAnswers(context),
    ...recoveryAnswers(context),
    ...typedAnswers(context),
    ...workAnswers(context),
    ...roundAnswers(context),
    ...letterAnswers(context),
    ...agendaAnswers(context),
    ...backupAnswers(context),
    ...peopleAnswers(context),
    ...wordingAnswers(context),
    ...dossierAnswers(context),
    ...cardAnswers(context),
    ...settingsAnswers(context),
    ...keepingAnswers(context),
    ...profileAnswers(context),
    ...versionAnswers(context),
    ...fileAnswers(context),
    ...guardAnswers(context),
    ...houseRuleAnswers(context),
    ...portalDraftAnswers(context),
    ...portalListAnswers(context),
    ...portalPupilsAnswers(context),
    ...portalProfileAnswers(context),
    ...portalWorkAnswers(context),
    ...portalCoupleAnswers(context),
    ...monthAnswers(context),
    ...lineAnswers(context),
    ...trailAnswers(context),
    ...sharingAnswers(context),
  };
}
