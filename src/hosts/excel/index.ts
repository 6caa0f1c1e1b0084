import { ExcelDoor } from './door';
import { excelHost } from './office';

export { ExcelDoor } from './door';
export { excelHost, type ExcelHost } from './office';

/** The door to the workbook in which the pane was opened; once Office.onReady has said that it is there. */
export function createExcelPort(): ExcelDoor {
  return new ExcelDoor(excelHost({ Excel, Office }));
}
