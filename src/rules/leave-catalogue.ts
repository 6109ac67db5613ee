/*
 * Gewichtige omstandigheden and how many days go with them: the policy rule of the inspectorate on article 11 under f and g of the
 * Leerplichtwet (BWBR0031787, in force since 1 July 2012; law, Beleidsregel 2012). A school may print other numbers; it decides.
 */

/** What parents show with a request. */
export type LeaveEvidence = 'wedding-card' | 'doctor' | 'mourning-card';

export interface LeaveCustom {
  readonly code: string;
  /** School days at most, as long as the year stays within ten. */
  readonly most: number;
  readonly evidence: LeaveEvidence | null;
}

export const LEAVE_CUSTOMS = [
  { code: 'moving', most: 1, evidence: null },
  { code: 'legal-duty', most: 10, evidence: null },
  { code: 'wedding', most: 1, evidence: 'wedding-card' },
  { code: 'wedding-travel', most: 2, evidence: 'wedding-card' },
  { code: 'wedding-abroad', most: 5, evidence: 'wedding-card' },
  { code: 'grave-illness', most: 10, evidence: 'doctor' },
  { code: 'death-first', most: 5, evidence: 'mourning-card' },
  { code: 'death-second', most: 2, evidence: 'mourning-card' },
  { code: 'death-third', most: 1, evidence: 'mourning-card' },
  { code: 'death-abroad', most: 5, evidence: 'mourning-card' },
  { code: 'jubilee-work', most: 1, evidence: null },
  { code: 'jubilee-wedding', most: 1, evidence: null },
  { code: 'otherwise', most: 10, evidence: null },
] as const satisfies readonly LeaveCustom[];
