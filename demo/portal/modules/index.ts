import type { Module } from '../module';
import { administration } from './administration';
import { agenda } from './agenda';
import { albums } from './albums';
import { conferences } from './conferences';
import { dashboard } from './dashboard';
import { messages } from './messages';
import { news } from './news';
import { profiles } from './profiles';
import { reports } from './reports';
import { signUps } from './sign-ups';
import { tasks } from './tasks';

/** The table of contents of the portal. */
export const MODULES: readonly Module[] = [
  dashboard,
  messages,
  reports,
  news,
  agenda,
  albums,
  signUps,
  conferences,
  tasks,
  profiles,
  administration,
];
