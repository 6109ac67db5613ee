/** How often a property is tried: a little in the short tests, much in the long ones. */
export const runs = (count: number): number => (process.env['LONG'] ? count * 40 : count);
