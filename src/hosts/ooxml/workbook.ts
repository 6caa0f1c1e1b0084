import type { Visibility } from '../../core/sheet/types';
import { XmlScanner } from './xml';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Id of the relationship that leads to its part. */
  readonly relation: string;
  /** Its number in the workbook, whatever its place. */
  readonly id: string;
}

export interface WorkbookPart {
  /** In tab order, chart and dialog sheets among them. */
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** Reads the workbook part; undefined where the part is some other document. */
export function parseWorkbook(text: string, part: string): WorkbookPart | undefined {
  const xml = new XmlScanner(text, part);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.depth === 1) {
      if (xml.name !== 'workbook') return undefined;
    } else if (xml.name === 'workbookPr' && xml.depth === 2) {
      date1904 = xml.flag('date1904');
    } else if (xml.name === 'sheet' && xml.depth === 3) {
      sheets.push({
        name: xml.attr('name') ?? '',
        visibility: visibility(xml.attr('state')),
        relation: xml.attr('id') ?? '',
        id: xml.attr('sheetId') ?? '',
      });
    }
  }
  return { sheets, date1904 };
}

function visibility(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
