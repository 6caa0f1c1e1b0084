import type { Datum } from '../../forms/types';
import { ZERO, type Decimal } from '../../values/decimal';
import { figuresOf, type Reading } from './figures';
import type { Identity, Part, Spot } from './identity';

export type Weighed =
  | {
      readonly kind: 'agrees' | 'rounding' | 'wrong';
      readonly identity: Identity;
      readonly sum: Decimal;
      readonly difference: Decimal;
      readonly slack: Decimal;
    }
  /** Could not be checked; without `reason` there is nothing to tell (not applicable, all blank). */
  | { readonly kind: 'unchecked'; readonly identity: Identity; readonly reason?: Unchecked };

export type Unchecked =
  | { readonly why: 'text'; readonly text: string; readonly cells: readonly Datum[] }
  | { readonly why: 'blank' | 'absent'; readonly cells: readonly Datum[] };

/** A printed sum may differ from its n printed parts by half a unit each, and half a unit of its own. */
export function weigh(identity: Identity): Weighed {
  const { total, parts } = identity;
  const unchecked = (reason?: Unchecked): Weighed => ({
    kind: 'unchecked',
    identity,
    ...(reason ? { reason } : {}),
  });
  const own = read(total);
  const readings = parts.map(({ spot }) => read(spot));
  const texts = [own, ...readings].flatMap((reading, index) =>
    reading.kind === 'text' ? [{ text: reading.text, datum: (parts[index - 1]?.spot ?? total).datum }] : [],
  );
  if (texts.length > 0)
    return unchecked({
      why: 'text',
      text: texts.map(({ text }) => text).join('、'),
      cells: texts.map(({ datum }) => datum),
    });
  if ([own, ...readings].some(({ kind }) => kind === 'unknown')) return unchecked();
  const filled = readings.some(({ kind }) => kind === 'amount');
  if (own.kind !== 'amount' && !filled) return unchecked();
  const { sum, slack } = add(parts);
  const stated = own.kind === 'amount' ? own.amount.yuan : ZERO;
  if (own.kind !== 'amount' && identity.untold)
    return unchecked(
      sum.eq(ZERO) || own.kind === 'none' ? undefined : { why: 'blank', cells: [total.datum] },
    );
  if (!filled && identity.says !== 'same' && identity.says !== 'bound')
    return unchecked(
      stated.eq(ZERO) || readings.some(({ kind }) => kind === 'none')
        ? undefined
        : { why: 'absent', cells: [total.datum] },
    );
  const room = slack.plus(own.kind === 'amount' ? own.amount.ownHalf : ZERO);
  const first = judged(identity, stated.minus(sum), room, sum);
  if (first.kind !== 'wrong') return first;
  if (identity.spare?.length) {
    const wider = add([...parts, ...identity.spare]);
    const second = judged(identity, stated.minus(wider.sum), room.plus(wider.slack).minus(slack), wider.sum);
    if (second.kind !== 'wrong') return second;
  }
  return identity.absent ? unchecked({ why: 'absent', cells: [total.datum] }) : first;
}

function judged(identity: Identity, difference: Decimal, slack: Decimal, sum: Decimal): Weighed {
  const bound = identity.says === 'bound';
  const agrees = difference.eq(ZERO) || (bound && difference.gte(slack.times(-1)));
  const kind = agrees ? 'agrees' : !bound && difference.abs().lte(slack) ? 'rounding' : 'wrong';
  return { kind, identity, sum, difference, slack };
}

function add(parts: readonly Part[]): { sum: Decimal; slack: Decimal } {
  let [sum, slack] = [ZERO, ZERO];
  for (const { spot, sign } of parts) {
    const reading = read(spot);
    if (reading.kind !== 'amount') continue;
    sum = sign === 1 ? sum.plus(reading.amount.yuan) : sum.minus(reading.amount.yuan);
    slack = slack.plus(reading.amount.half);
  }
  return { sum, slack };
}

function read({ table, datum }: Spot): Reading {
  return figuresOf(table).read(datum);
}
