import { decimal, print } from '../../values/decimal';
import { meets, printed } from '../../values/interval';
import { conversion, moneyUnit } from '../../values/money';
import type { Datum, Form } from '../../forms/types';
import type { AmountColumn } from '../figures';
import { message } from '../messages';
import { finding, type Context, type Report, type Rule } from '../rule';

/** An amount in the analysis text contradicts the fund table. */
export const textAmount: Rule = {
  id: 'text/amount',
  severity: 'explain',
  block: 'texts',
  check(context, report) {
    if (!context.form.funds) return;
    for (const datum of proseOf(context.form)) checkText(context, datum, report);
  },
};

/** The texts of a form in which figures are told: the analysis and what was achieved of the goal. */
export function proseOf(form: Form): Datum[] {
  const { actual } = form.goals;
  const texts = form.texts.map(({ datum }) => datum);
  return actual ? [actual, ...texts] : texts;
}

/** Wordings that name one column of the fund table, and no part of it. */
const CLAIMS: readonly (readonly [AmountColumn, RegExp])[] = [
  ['initial', /年初(?:部门)?预算(?:数|资金|金额|安排|安排数|总额)?/g],
  ['budget', /(?:全年|调整后|年度)预算(?:数|资金|金额|总额)?/g],
  [
    'executed',
    /(?:全年|实际)?执行数|决算数|(?:年末|期末|年底|全年)(?:实际)?(?:支出|支付|执行)(?:数|完成|金额)?|全年执行/g,
  ],
];

const AMOUNT =
  /^(?:为|是|共|共计|合计|总计|:|：|达|达到|完成|安排|数|金额|资金|了){0,3}(\d[\d,]*(?:\.\d+)?)(亿元|万元|千元|元|万)(?!\/|每)/;

/** Without a figure of money there is nothing to compare. */
const MONEY = /[\d,](?:[亿千]?元|万)/;

/** A figure behind these words belongs to a part, not to the project. */
const PART = /其中|基本支出|项目支出|人员经费|公用经费|每|人均|上年|去年|20\d\d年[^年]{0,6}$/;

function checkText(context: Context, datum: Datum, report: Report): void {
  const text = datum.words.key;
  if (!MONEY.test(text)) return;
  const { form, figures } = context;
  const unit = form.funds?.unit ?? '万元';
  for (const [column, pattern] of CLAIMS) {
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      const told = AMOUNT.exec(text.slice(match.index + match[0].length));
      const toldUnit = moneyUnit(told?.[2] ?? '');
      if (!told?.[1] || !toldUnit || PART.test(before)) continue;
      const columns: AmountColumn[] = column === 'initial' ? ['initial', 'initial2'] : [column];
      const amounts = (form.funds?.lines ?? []).flatMap((line) =>
        columns.flatMap((c) => figures.amount(line, c) ?? []),
      );
      const reference = columns
        .map((c) => figures.amount(form.funds?.total, c))
        .find((amount) => amount !== undefined);
      if (!reference) continue;
      const digits = told[1].replace(/,/g, '');
      const factor = conversion(toldUnit, unit);
      const claim = printed(decimal(digits), Math.max(2, digits.split('.')[1]?.length ?? 0));
      const scaled = { lo: claim.lo?.times(factor), hi: claim.hi?.times(factor) };
      if (amounts.some((amount) => meets(amount.interval, scaled))) continue;
      const said = `${match[0]}${told[0]}`;
      report(
        finding(
          datum.cell,
          message('text/amount.differs', {
            column,
            text: said,
            expected: `${print(reference.value)}${unit}`,
          }),
          {
            expected: `${print(reference.value)}${unit}`,
            actual: `${told[1]}${told[2]}`,
            related: [reference.datum.cell],
            follows: [reference.datum.cell],
          },
        ),
      );
    }
  }
}
