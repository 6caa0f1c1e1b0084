import { decimal, ZERO } from '../../values/decimal';
import { remembered } from '../../values/said';
import { percentText } from '../rates';
import { asFraction, computedRate, statedRate } from './amounts';
import { message } from '../messages';
import { isReason, reasonKind } from '../reason/reasons';
import { proseOf } from '../text/amount';
import { finding, type Context, type Rule } from '../rule';

/** A low execution rate needs a reason, in a fund row or wherever the form names the payment or the balance. */
export const lowRate: Rule = {
  id: 'funds/low-rate',
  severity: 'explain',
  block: 'funds',
  check(context, report) {
    const { form, figures, profile } = context;
    const line = form.funds?.total;
    if (!line) return;
    const budget = figures.amount(line, 'budget');
    const executed = figures.amount(line, 'executed');
    if (budget?.value.eq(ZERO)) return;
    const threshold = decimal(profile.lowExecution);
    const computed = computedRate(budget, executed);
    const stated = computed ? undefined : statedRate(figures, line, decimal(100));
    const rate = computed ?? (stated && asFraction(stated));
    if (!rate?.hi || rate.hi.gt(threshold) || (rate.hi.eq(threshold) && !computed)) return;
    if (isExplained(context)) return;
    const printed = figures.entry(line.columns.rate).kind === 'figure' ? line.columns.rate : undefined;
    const place = printed ?? executed?.datum ?? line.label;
    const related = [budget, executed].flatMap((amount) => amount?.datum.cell ?? []);
    report(
      finding(
        place.cell,
        message('funds/low-rate.low', { rate: percentText(rate), threshold: percentText(threshold) }),
        {
          actual: percentText(rate),
          related,
          follows: related,
        },
      ),
    );
  },
};

const NAMES_MONEY = /支付|付款|尾款|未付|结余|结转|余额|执行率|支出进度|拨付|到位|结算|进度款|质保金|资金/;
const GIVES_CAUSE = /因|由于|未|尚|剩余|尾款|结余|结转|节约|滞后|跨年|次年/;

function isExplained({ form, figures }: Context): boolean {
  if (form.funds?.lines.some(({ columns }) => isReason(columns.reason))) return true;
  if (form.reason && isAboutMoney(form.reason.words)) return true;
  for (const { indicator } of figures.indicators) {
    const { reason, note } = indicator.columns;
    if (reason && (indicator.isExecutionRate ? isReason(reason) : isAboutMoney(reason.words))) return true;
    if (note && tellsWhy(note.words)) return true;
  }
  return proseOf(form).some(({ words }) => tellsWhy(words));
}

/** A reason, whatever it explains, that names the money. */
const isAboutMoney = remembered((said) => reasonKind(said) === 'reason' && NAMES_MONEY.test(said.text));

const DENIALS =
  /(?:未|没有|无)(?:发生|产生|出现|形成|存在)?(?:任何)?(?:资金)?(?:结余|结转|余额|偏差)|全部支付(?:完毕|完成)?/g;

/** A sentence that speaks of the payment or the balance and says why; 未发生结余 and 全部支付 deny that there is anything. */
const tellsWhy = remembered(({ text }) =>
  text.split(/[。；;\n]/).some((sentence) => {
    const rest = sentence.replace(DENIALS, '');
    return /支付|付款|尾款|结余|结转|执行率|支出进度/.test(rest) && GIVES_CAUSE.test(rest);
  }),
);
