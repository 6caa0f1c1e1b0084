import type { WorkbookAudit } from '../../core/audit/types';
import { blockOf } from '../../core/audit/place';
import { a1 } from '../../core/sheet/address';
import { say } from '../../locales';
import type { PaneWords } from '../../locales/pane';
import type { PanelLocale } from '../../locales/panels';
import { formTabs, formView, ownerOf, type Item } from './view';

/** A value for one cell of a pasted table: one line, no tabs, and never taken for a formula. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** The findings of all forms as rows of a table, the heads first, what is set aside last. */
export function listRows(
  audit: WorkbookAudit,
  words: PaneWords,
  { export: out, aside }: Pick<PanelLocale, 'export' | 'aside'>,
): string[][] {
  const { pane } = words;
  const rows = formTabs(audit).flatMap((tab) =>
    formView(audit, tab.index, words).blocks.flatMap(({ block, items }) => {
      const row = (item: Item, consequence: boolean): string[] => [
        item.place.sheet,
        tab.name,
        pane.blocks[block],
        a1(item.place.cell),
        consequence
          ? `${pane.severities[item.severity]}（${out.consequence}）`
          : pane.severities[item.severity],
        item.sentence,
        item.todo,
      ];
      return items.flatMap((item) => [row(item, false), ...item.consequences.map((next) => row(next, true))]);
    }),
  );
  const ignored = audit.ignored.map(({ finding, reason }) => {
    const { sheet, cell } = finding.place;
    const tab = formTabs(audit)[ownerOf(audit.forms, sheet, cell)];
    const form = tab && audit.forms[tab.index]?.form;
    return [
      sheet.name,
      tab?.name ?? '',
      form ? pane.blocks[blockOf(form, finding.rule, finding.place)] : '',
      a1(cell),
      `${pane.severities[finding.severity]}（${aside.heading}）`,
      say(words.rules.messages, finding.message),
      aside.reason(reason),
    ];
  });
  return [[...out.columns], ...rows, ...ignored];
}

/** Rows as text that pastes into a spreadsheet as cells. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(plain).join('\t')).join('\r\n');
}
