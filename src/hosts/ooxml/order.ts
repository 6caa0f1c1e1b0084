import type { XmlNode, XmlTree } from './xml-tree';

/** The elements of a worksheet in the order that the format prescribes. */
export const SHEET_ORDER = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges',
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr',
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter',
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing',
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
].flatMap((line) => line.split(' '));

/** The elements of a styles part, likewise. */
export const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** The elements of a workbook part, likewise. */
export const WORKBOOK_ORDER = [
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups',
  'externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches',
].flatMap((line) => line.split(' '));

/** Where under the root a new element of a name goes: behind all that must come before it. */
export function placeFor(tree: XmlTree, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  let last: XmlNode | undefined;
  for (const node of tree.root.children) {
    const other = order.indexOf(node.name);
    if (other >= 0 && other <= rank) last = node;
  }
  return last?.to ?? tree.root.openTo;
}
