import { decimal, print, type Decimal } from '../../values/decimal';
import { parseExpression } from '../../values/expression';
import { meets } from '../../values/interval';
import { align, claimed } from '../../values/quantity';
import { compact } from '../../values/text';
import type { Datum, HeadingKind } from '../../forms/types';
import { total } from '../figures';
import type { IndicatorFigures } from '../indicator-figures';
import { proseOf } from './amount';
import { message } from '../messages';
import { finding, type Context, type Draft, type Rule } from '../rule';

/** A figure in the analysis text contradicts the indicator that it names, or the points it was given. */
export const textIndicator: Rule = {
  id: 'text/indicator',
  severity: 'hint',
  block: 'texts',
  check(context, report) {
    for (const datum of proseOf(context.form)) {
      if (!/\d/.test(datum.words.key)) continue;
      const first = wrongValue(context, datum) ?? wrongPoints(context, datum);
      if (first) report(first);
    }
  },
};

/** Shorter names are words that any sentence may hold. */
const SHORTEST_NAME = 4;

/** `采购A4纸数量20000件` against the actual value of 采购A4纸数量. */
function wrongValue({ figures }: Context, datum: Datum): Draft | undefined {
  const text = datum.words.key;
  for (const { indicator, actual } of figures.indicators) {
    if (actual?.expression.kind !== 'quantity') continue;
    const name = compact(indicator.name);
    if (name.length < SHORTEST_NAME) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const said = /^(?:为|达|达到|是|共|:|：|大于|不低于|≥|>|=)?\d[\d,.]*[^\d,，。；;、.自]{0,6}/.exec(
        text.slice(at + name.length),
      )?.[0];
      const expression = said
        ? parseExpression(said.replace(/^(?:为|达|是|共|:|：)/, '').replace(/[,.]$/, ''))
        : undefined;
      if (expression?.kind !== 'quantity') continue;
      const aligned = align(actual.expression, expression);
      if (aligned.kind !== 'aligned' || meets(claimed(actual.expression), claimed(aligned.actual))) continue;
      return finding(
        datum.cell,
        message('text/indicator.value', {
          indicator: indicator.name,
          text: said ?? '',
          actual: actual.datum.text,
        }),
        {
          expected: actual.datum.text,
          ...(said ? { actual: said } : {}),
          related: [actual.datum.cell],
        },
      );
    }
  }
  return undefined;
}

const DIMENSIONS: readonly (readonly [HeadingKind, RegExp])[] = [
  ['quantity', /数量指标[:：]/g],
  ['quality', /质量指标[:：]/g],
  ['timeliness', /时效指标[:：]/g],
  ['cost', /成本指标[:：]/g],
  ['economic', /经济效益(?:指标)?[:：]/g],
  ['social', /社会效益(?:指标)?[:：]/g],
  ['ecological', /生态效益(?:指标)?[:：]/g],
  ['sustainable', /可持续(?:性)?影响(?:指标)?[:：]/g],
];

/** `质量指标：…自评值20分` against the points given under that heading. */
function wrongPoints({ figures }: Context, datum: Datum): Draft | undefined {
  const text = datum.words.key;
  if (!text.includes('自评')) return undefined;
  const marks = DIMENSIONS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, at: match.index, name: match[0].slice(0, -1) })),
  ).sort((a, b) => a.at - b.at);
  for (const [index, mark] of marks.entries()) {
    const part = text.slice(mark.at, marks[index + 1]?.at ?? text.length);
    const told = /自评(?:值|得分|分)?(?:为|:|：)?(\d+(?:\.\d+)?)分/.exec(part);
    const own = figures.indicators.filter(({ indicator: { l2 } }) => l2?.kind === mark.kind);
    const group = own[0]?.indicator.l1?.group;
    const family = own[0] ? figures.indicators.filter(({ indicator: { l1 } }) => l1?.group === group) : [];
    const candidates = [own, family].map(given).filter((value) => value !== undefined);
    if (!told?.[1] || candidates.length === 0) continue;
    const said = decimal(told[1]);
    if (candidates.some((value) => value.eq(said)) || own.some(({ score }) => score?.value.eq(said)))
      continue;
    return finding(
      datum.cell,
      message('text/indicator.score', {
        heading: mark.name,
        text: told[0],
        score: print(candidates[0] ?? said),
      }),
      {
        expected: print(candidates[0] ?? said),
        actual: told[1],
      },
    );
  }
  return undefined;
}

/** What indicators scored together, each cell once; undefined where none has a score. */
function given(rows: readonly IndicatorFigures[]): Decimal | undefined {
  const scores = new Set(rows.flatMap(({ score }) => score ?? []));
  return scores.size > 0 ? total(scores) : undefined;
}
