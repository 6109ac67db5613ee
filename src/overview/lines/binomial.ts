/**
 * The chance that at least `times` of `of` occasions fit, where each fits by itself with the same chance: the exact upper tail of the
 * binomial distribution. By logarithms, so that a very small chance is not nothing.
 * @param share 0 to 1
 * @returns 0 to 1
 */
export function atLeast(times: number, of: number, share: number): number {
  if (times <= 0) return 1;
  if (times > of || share <= 0) return 0;
  if (share >= 1) return 1;
  const [fits, not] = [Math.log(share), Math.log1p(-share)];
  let ways = 0;
  for (let one = 1; one <= times; one++) ways += Math.log((of - times + one) / one);
  let sum = 0;
  for (let fit = times; fit <= of; fit++) {
    sum += Math.exp(ways + fit * fits + (of - fit) * not);
    ways += Math.log((of - fit) / (fit + 1));
  }
  return Math.min(1, sum);
}
