import { isEvaluation, isPage, type Form } from '../forms/types';
import { message } from '../rules/messages';
import type { Finding, FormAudit } from '../rules/types';

/** Rules that take a form as a whole: where it goes on on another sheet they see only a part of it. */
const OF_THE_WHOLE: readonly string[] = [
  'weights/sum',
  'weights/dimension',
  'weights/policy',
  'indicator/dimension-missing',
];

/**
 * Takes back what cannot be said of a form that goes on on the next sheet: a last form of a sheet without a total,
 * followed by a sheet that begins with a further page.
 *
 * @param sheets the audits of each sheet of a workbook, in its order
 */
export function joinPages(sheets: readonly (readonly FormAudit[])[]): FormAudit[] {
  const filled = sheets.filter((audits) => audits.length > 0);
  return filled.flatMap((audits, index) => {
    const next = filled[index + 1]?.[0]?.form;
    const last = audits.at(-1);
    if (!next || !last || !isEvaluation(next) || !isPage(next)) return audits;
    return isEvaluation(last.form) && isOpen(last.form)
      ? [...audits.slice(0, -1), withoutWhole(last, next)]
      : audits;
  });
}

/** No row closes the form. */
function isOpen({ total }: Form): boolean {
  return !total.score && !total.weight;
}

function withoutWhole(audit: FormAudit, next: Form): FormAudit {
  const { form } = audit;
  const isPart = ({ rule }: Finding) => !OF_THE_WHOLE.includes(rule);
  if (!isEvaluation(form) || !form.headers.weight) return audit;
  const reason = message('gap.continued', { sheet: next.sheet.name });
  return {
    ...audit,
    findings: audit.findings.filter(isPart),
    notChecked: [
      ...audit.notChecked,
      { rule: 'weights/sum', sheet: form.sheet, cells: [form.headers.weight.cell], reason },
    ],
  };
}
