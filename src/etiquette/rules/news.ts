import { plainWord } from '../../domain/reason';
import { ask, notice, type PageRule, textOf } from './said';

/* Nieuws. */

export const newsComments: PageRule = ({ module, action, fields }) =>
  module === 'news' && action === 'add' && fields.commentsOn === true ? ask() : null;

/** Wherever the setting is shown: in the profile, or in management. */
export const notificationDefault: PageRule = ({ fields: { notification } }, numbers) =>
  notification !== undefined && plainWord(notification) !== plainWord(textOf(numbers, 'setting'))
    ? notice([notification])
    : null;
