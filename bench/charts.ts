import type { DemoDay } from '../scripts/demo-day';
import { againstConstant } from './constant-page';
import { type Row, ratioRow } from './row';

const CHARTS = 6;
const MOST = 1.5;

/**
 * A page with six charts beside the same page from a constant, the worker warm.
 * @param day the demo school with a vault that is open and whose facts are there
 * @param file the page that draws them, with what stands behind `#`
 */
export async function chartsPage(day: DemoDay, file: string, what: string): Promise<Row> {
  const own = { file, selector: '.chart .drawn > svg', least: CHARTS };
  const { ours, constant } = await againstConstant(day, own);
  return ratioRow(`${what}, ${CHARTS} charts, worker warm`, 'constant page', ours, constant, MOST);
}
