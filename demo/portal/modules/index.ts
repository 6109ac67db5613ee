import type { Module } from '../module';
import { administration } from './administration';
import { dashboard } from './dashboard';
import { messages } from './messages';
import { news } from './news';
import { reports } from './reports';

/** The table of contents of the portal. */
export const MODULES: readonly Module[] = [dashboard, messages, reports, news, administration];
