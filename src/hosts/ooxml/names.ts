/** Read wherever they lie. */
const WORKBOOKS = new Set(['xlsx', 'xlsm']);
/** Workbooks of formats that we do not read: named, so that nobody thinks they were checked. */
const OTHER_WORKBOOKS = new Set(['xls', 'xlsb', 'et', 'ods']);

/**
 * What a file in a folder is, going by its name; undefined for what is passed over. The content decides in the
 * end: a file that a person named is read whatever its name.
 */
export function workbookByName(name: string): 'workbook' | 'other-format' | undefined {
  // The lock file that Excel puts beside an open workbook.
  if (name.startsWith('~$')) return undefined;
  const extension = /.\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (WORKBOOKS.has(extension)) return 'workbook';
  return OTHER_WORKBOOKS.has(extension) ? 'other-format' : undefined;
}
