/**
 * The chance that at least `times` of `of` occasions fit, where each fits by itself with the same chance: the exact upper tail of the
 * binomial distribution. Terms are added from the smallest on, so that nothing of a small chance is lost.
 * @param share 0 to 1
 * @returns 0 to 1
 */
export function atLeast(times: number, of: number, share: number): number {
  if (times <= 0) return 1;
  if (times > of || share <= 0) return 0;
  if (share >= 1) return 1;
  let term = share ** of;
  if (term === 0) return byLogarithms(times, of, share);
  let sum = term;
  for (let fit = of; fit > times; fit--) {
    term *= (fit / (of - fit + 1)) * ((1 - share) / share);
    sum += term;
  }
  return Math.min(1, sum);
}

/** The same, where the smallest term is too small to be written. */
function byLogarithms(times: number, of: number, share: number): number {
  let logarithm = of * Math.log(share);
  let sum = Math.exp(logarithm);
  for (let fit = of; fit > times; fit--) {
    logarithm += Math.log((fit / (of - fit + 1)) * ((1 - share) / share));
    sum += Math.exp(logarithm);
  }
  return Math.min(1, sum);
}
