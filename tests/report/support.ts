import { auditWorkbooks } from '../../src/core/audit';
import { ignoreOf } from '../../src/core/audit/ignored/entries';
import type { Ignored } from '../../src/core/audit/ignored/types';
import type { WorkbookAudit } from '../../src/core/audit/types';
import type { Finding } from '../../src/core/rules/types';
import { parseA1, parseRange } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import { snapshot, type SheetParts } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';
import { XmlScanner } from '../../src/hosts/ooxml/xml';
import { loadLocale, loadReport } from '../../src/locales';
import type { Language } from '../../src/locales/types';
import type { ReportWords } from '../../src/report';
import { exampleForm, type Cells } from '../support/example-form';
import type { TestSheet } from '../support/xlsx';

export async function wordsOf(language: Language): Promise<ReportWords> {
  return { ...(await loadLocale(language)), report: await loadReport(language) };
}

/** The snapshot of a described sheet, without the way through a file: it may hold what no file can. */
export function sheetOf({ name, cells = {}, merges = [] }: TestSheet, more: Partial<SheetParts> = {}): Sheet {
  const placed = Object.entries(cells).flatMap(([address, given]): [number, number, Cell][] => {
    const at = parseA1(address);
    const { v = null, numFmt = 'General' } = typeof given === 'object' && given ? given : { v: given };
    if (!at || v === null || v === '') return [];
    return [[at.row, at.col, { value: v, text: displayText(v, numFmt), numFmt }]];
  });
  const ranges = merges.flatMap((merge) => parseRange(merge) ?? []);
  return snapshot({ name, cells: placed, merges: ranges, ...more });
}

/** The audit of the example form with some cells altered. */
export function auditOf(patch: Cells = {}, more: Partial<SheetParts> = {}): WorkbookAudit {
  const [audit] = auditWorkbooks([{ sheets: [sheetOf(exampleForm('scored', patch), more)] }]);
  if (!audit) throw new Error('no audit');
  return audit;
}

/** A finding as a person set it aside. */
export function ignored(audit: WorkbookAudit, finding: Finding, reason: string): Ignored[] {
  const ignore = ignoreOf(audit, finding, reason);
  return ignore ? [{ finding, reason, ignore }] : [];
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** All text inside it. */
  text: string;
}

/** Parses a report; throws where it is not well-formed. */
export function parse(page: string): Element {
  const xml = new XmlScanner(page.slice(page.indexOf('\n')), 'report');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token === 'start') {
      const attributes = Object.fromEntries(
        xml.attributeSpans().map(({ name }) => [name, xml.attr(name) ?? '']),
      );
      const element = { name: xml.name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    } else if (token === 'end') open.pop();
    else for (const element of open) element.text += xml.text;
  }
  return root;
}

/** The elements of a name (all of them without one), in the order of the page. */
export function all(element: Element, name?: string): Element[] {
  return element.children.flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The elements that bear a class. */
export function classed(element: Element, name: string): Element[] {
  return all(element).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));
}
