import { addressStrings } from './addresses';
import { codeOf } from './errors';
import { SEVERITIES, type Flag } from './flags';
import type { ExcelHost } from './office';
import { MARK_FILLS, MARK_TOKEN, markFormula } from '../token';

/** What tells our conditional formats from others: only custom ones have a formula, others a null object. */
const WANTED = 'items/id,items/type,items/customOrNullObject/rule/formula';

/** Asks for the conditional formats of a sheet. */
export function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load(WANTED);
}

/** The ids of ours among those that came: by the token in the formula, however they got there. */
export function oursAmong(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.filter(isOurs).map(({ id }) => id);
}

function isOurs({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  if (type !== 'Custom' || customOrNullObject.isNullObject) return false;
  return customOrNullObject.rule.formula.includes(MARK_TOKEN);
}

/**
 * The ids of our conditional formats of a sheet where asking for all at once fails, as it does where a table
 * column has two rules: asks for each of its own, and passes over those that cannot be looked into. Slow.
 */
export async function oursOneByOne(host: ExcelHost, id: string): Promise<string[]> {
  const count = await host.run(async (context) => {
    const result = context.workbook.worksheets.getItem(id).getRange().conditionalFormats.getCount();
    await context.sync();
    return result.value;
  });
  const found = await Promise.all(Array.from({ length: count }, (_, index) => ourId(host, id, index)));
  return found.filter((each) => each !== undefined);
}

function ourId(host: ExcelHost, sheet: string, index: number): Promise<string | undefined> {
  return host
    .run(async (context) => {
      const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
      const format = formats.getItemAt(index).load('id,type,customOrNullObject/rule/formula');
      await context.sync();
      return isOurs(format) ? format.id : undefined;
    })
    .catch((error: unknown) => {
      // Whatever it is, it is none of ours; that Excel cannot be asked at all must be said, though.
      if (codeOf(error) === 'InvalidOperationInCellEditMode') throw error;
      return undefined;
    });
}

export function dropFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** Adds our conditional formats; a new one has the highest priority, so the gravest come last. */
export function addFormats(sheet: Excel.Worksheet, flags: readonly Flag[]): void {
  for (const severity of [...SEVERITIES].reverse()) {
    const areas = flags.filter((flag) => flag.severity === severity).map(({ area }) => area);
    for (const addresses of addressStrings(areas)) {
      const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
      format.custom.rule.formula = `=${markFormula(severity)}`;
      format.custom.format.fill.color = `#${MARK_FILLS[severity]}`;
    }
  }
}
