/// <reference types="office-js" />

/** The little of Microsoft's library that the door stands on; a test brings its own. */
export interface ExcelHost {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Opens a new workbook from an .xlsx in base64. */
  createWorkbook(base64: string): Promise<void>;
  /** Whether Excel has ExcelApi of this version. */
  supports(version: string): boolean;
  /** Whether the library has notes; the one on npm does not, whatever Excel can do. */
  readonly knowsNotes: boolean;
}

/** The library as it stands in an add-in's page, once office.js is ready. */
export function excelHost(library: { Excel: typeof Excel; Office: typeof Office }): ExcelHost {
  const { requirements } = library.Office.context;
  return {
    run: (batch) => library.Excel.run(batch),
    createWorkbook: (base64) => library.Excel.createWorkbook(base64),
    supports: (version) => requirements.isSetSupported('ExcelApi', version),
    knowsNotes: 'NoteCollection' in library.Excel,
  };
}
