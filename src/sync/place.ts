import type { MemberId } from './member';

/** Which batch: what is sealed for one opens in no other. */
export const batchPlace = (circle: string, member: MemberId, number: number): string => `${circle}/${member}/${number}`;
