/** Of fewer of the school days than this, that nothing stands out says nothing: most of what there was may be on the others. */
const ENOUGH = 0.5;

/** Were so many days looked at that it can be said that nothing stands out? */
export const isEnoughSeen = (schoolDays: number, unseenDays: number): boolean =>
  schoolDays > 0 && (schoolDays - unseenDays) / schoolDays >= ENOUGH;
