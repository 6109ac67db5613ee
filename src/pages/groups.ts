import type { Me } from '../messages/views';
import { ask } from './ask';
import { openSettings } from './tabs';

/** In a new school year: the person works with the same groups, or chooses others. */
export const answerGroups =
  (me: Me | null) =>
  (same: boolean): void => {
    if (same && me) void ask('own>worker:change-settings', { me: { ...me, groups: [...me.groups] } });
    else void openSettings();
  };
