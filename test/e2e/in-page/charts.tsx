import { render } from 'preact';
import { BarsWithIntervals } from '../../../src/charts/bars-with-intervals';
import { CalendarHeat } from '../../../src/charts/calendar-heat';
import { LineChart } from '../../../src/charts/line-chart';
import { imageOf, saveChart } from '../../../src/pages/save-chart';
import { saveTable } from '../../../src/pages/save-table';
import { say } from '../../../src/pages/start';
import { NumberTable } from '../../../src/ui/number-table';
import { TableExports } from '../../../src/ui/table-exports';
import { tableWords } from '../../../src/ui/table-words';
import { LanguageContext } from '../../../src/ui/words';
import { BARS, CALENDAR, LETTERS, LEVELS, LINES, NOTHING, PUPIL, STATES } from '../../charts/examples';

/* Charts and tables of an invented school in a page of the extension, under its policy and with its styles. */

const words = tableWords({ say, tag: 'nl' });
const file = { of: 'month', period: '2026-11' } as const;
const onImage = (drawing: SVGSVGElement) => saveChart(drawing, file);
const opened: string[] = [];

/** In place of what the page shows. */
export function show(): void {
  document.body = document.createElement('body');
  render(
    <LanguageContext.Provider value={{ say, tag: 'nl' }}>
      <main>
        <h1>Inzicht</h1>
        <NumberTable table={BARS} opened="3" onOpen={(opens) => opened.push(opens)}>
          <TableExports onPrint={() => print()} onSave={(kind) => saveTable(BARS, words, file, kind)} />
        </NumberTable>
        <LineChart table={LINES} states={STATES} onImage={onImage} onOpen={(opens) => opened.push(opens)} />
        <BarsWithIntervals table={BARS} column="share" onImage={onImage} />
        <CalendarHeat table={CALENDAR} levels={LEVELS} onImage={onImage} />
        <CalendarHeat table={PUPIL} letters={LETTERS} />
        <LineChart table={NOTHING} />
      </main>
    </LanguageContext.Provider>,
    document.body,
  );
}

export const openedOf = (): readonly string[] => opened;

/** A chart as an image: its size, and how many of its points are not white. */
export async function inkOf(place: number): Promise<{ wide: number; high: number; ink: number; corner: number }> {
  const drawing = document.querySelectorAll<SVGSVGElement>('.drawn > svg')[place]!;
  const bytes = await imageOf(drawing);
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! + data[at + 1]! + data[at + 2]! < 600) ink++;
  return {
    wide: image.width,
    high: image.height,
    ink,
    corner: data[0]! + data[1]! + data[2]! + data[3]!,
  };
}
