import type { Area, Grid } from './grid';
import type { Datum, TextBlock } from './types';
import { Matcher } from './labels';

const REASON = new Matcher<'reason'>({
  reason: [
    '偏差原因分析及改进措施',
    '*偏差*原因*',
    '未完成*原因*',
    '*未达*原因*',
    '扣分*原因*',
    '*偏离*原因*',
    '*偏差*说明*',
  ],
});

export interface Texts {
  readonly texts: TextBlock[];
  readonly notes: Datum[];
  readonly reason: Datum | undefined;
}

/** Reads what stands below the indicator table: labelled texts, printed notes, one place for reasons. */
export function readTexts(grid: Grid, rows: readonly number[]): Texts {
  const texts: TextBlock[] = [];
  const notes: Datum[] = [];
  let reason: Datum | undefined;
  for (const row of rows) {
    const areas = grid.starting(row);
    const [first] = areas;
    if (!first) continue;
    if (/^(?:注|备注|说明|填表说明|填报说明)\s*[:：]?/.test(first.key) && first.key.length > 12) {
      notes.push(first);
      continue;
    }
    const place = areas.find((area) => REASON.match(area.said) === 'reason');
    if (place && !reason) {
      reason = grid.rightOf(place);
      continue;
    }
    const last = areas.at(-1);
    if (areas.length >= 2 && last && !last.isNumber) {
      texts.push({ label: (areas.at(-2) as Area).text, datum: last });
    }
  }
  return { texts, notes, reason };
}
