import type { Module } from '../../module';
import { modulesPage, switchModule } from './modules';
import { deleteParent, parentsPage } from './parents';
import { deletePupil, pupilsPage } from './pupils';
import { setNotifications, settingsPage } from './settings';

/** Beheer. */
export const administration: Module = {
  name: 'Beheer',
  pages: [modulesPage, pupilsPage, parentsPage, settingsPage],
  parts: [],
  forms: {
    '/beheer/module': switchModule,
    '/beheer/leerlingen/verwijderen': deletePupil,
    '/beheer/ouders/verwijderen': deleteParent,
    '/beheer/instellingen': setNotifications,
  },
};
