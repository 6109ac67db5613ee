import { mayDecide } from '../../domain/role';
import { ask, type PageRule } from './said';

/* Intekenen. */

export const signUpScope: PageRule = ({ module, action, target, role }) =>
  module === 'sign-up' && action === 'add' && target === 'whole-school' && !mayDecide(role) ? ask() : null;

/** A reminder is mailed whatever a parent set, so it is always asked; with how many, where the page says so. */
export const signUpReminder: PageRule = ({ module, action, fields: { recipients } }) =>
  module === 'sign-up' && action === 'remind' ? ask(recipients === undefined ? [] : [String(recipients)]) : null;
