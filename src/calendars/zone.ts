/** The zone of the school's wall clock (IANA). */
export const ZONE = 'Europe/Amsterdam';
