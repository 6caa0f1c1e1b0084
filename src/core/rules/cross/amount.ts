import { a1 } from '../../sheet/address';
import type { SpendingItem } from '../../forms/basic/types';
import type { AnyForm } from '../../forms/types';
import { print, sum, ZERO } from '../../values/decimal';
import { add, exact, meets, type Interval } from '../../values/interval';
import type { Amount } from '../figures';
import { unitSlip } from '../funds/amounts';
import { message } from '../messages';
import { projectsStated, statedCounts } from './counts';
import { missingForms, perhapsMissing, projectForms, projectsBelow } from './projects';
import { readings } from './readings';
import { placeOf, type CrossDraft, type CrossGap, type CrossRule, type Scope } from './rule';
import { tableRules } from '../tables';
import type { AccountsStated } from './stated-accounts';
import { fiscalAmount, listedProjects, projectAmount, statedIn, type Stage, type Stated } from './stated';

/** The unit's figures agree with the sum of its project forms, and with each other. */
export const crossAmount: CrossRule = {
  id: 'cross/amount',
  severity: 'error',
  block: 'across',
  *check(forms, scope) {
    const stated = forms.flatMap(statedIn);
    const flagged = new Set<Stated>();
    const upheld = new Set<Stated>();
    const told = projectFigures(stated);
    for (const figure of stated.filter(({ item }) => item === 'project')) {
      const outcome = againstProjects(figure, forms, scope);
      if (outcome === 'agrees') upheld.add(figure);
      else if (outcome && told.includes(figure)) {
        if (outcome.kind === 'finding') flagged.add(figure);
        yield outcome;
      }
    }
    yield* againstAccounts(stated, tableRules().stated(forms), flagged);
    yield* amongUnitForms(stated, flagged, upheld);
  },
};

/** What is said of project spending, one figure per stage: the unit form's where it has one, else the basic data's. */
function projectFigures(stated: readonly Stated[]): Stated[] {
  const own = stated.filter(({ item }) => item === 'project');
  const ofUnit = own.filter(({ form }) => form.kind === 'unit');
  return ofUnit.length > 0 ? ofUnit : own;
}

interface ProjectSum {
  readonly amounts: readonly Amount[];
  readonly interval: Interval;
}

function sumOf(
  projects: readonly AnyForm[],
  stage: Stage,
  money: typeof projectAmount = projectAmount,
): ProjectSum | undefined {
  const amounts = projects.map((project) => money(project, stage));
  if (amounts.includes(undefined)) return undefined;
  const known = amounts.flatMap((amount) => amount ?? []);
  return {
    amounts: known,
    interval: known.reduce<Interval>((total, { own }) => add(total, own), exact(ZERO)),
  };
}

/** How a figure of project spending compares with the project forms; undefined where they give no sum. */
function againstProjects(
  figure: Stated,
  forms: readonly AnyForm[],
  scope: Scope,
): CrossDraft | CrossGap | 'agrees' | undefined {
  const projects = projectForms(forms);
  const below = projectsBelow(forms, scope.forms);
  const made = sumOf(projects, figure.stage);
  if (projects.length === 0 || !made) return undefined;
  for (const reading of readings(projects, below, figure.form.yearNumber)) {
    for (const money of [projectAmount, fiscalAmount]) {
      const other = sumOf(reading, figure.stage, money);
      if (other && meets(figure.interval, other.interval)) return 'agrees';
    }
  }
  // A label states one amount and not whether it was budgeted or spent.
  const loose = figure.form.kind === 'unit' && !figure.datum.raw && sumOf(projects, 'budget');
  if (loose && meets(figure.interval, loose.interval)) return 'agrees';
  const most = projectsStated(statedCounts(forms));
  const listed = Math.max(0, ...forms.map(listedProjects));
  const count = Math.max(most?.count ?? 0, listed);
  if (count > projects.length + below.length) return missingForms(figure.form, figure.datum, count, projects);
  const expected = sum(made.amounts.map(({ value }) => value));
  const shared = {
    column: figure.stage,
    stated: print(figure.value),
    sum: print(expected),
    count: String(projects.length),
  };
  const times = unitSlip(figure.interval, made.interval);
  // Nothing says that all of them are here, and one more would make up for the difference.
  if (!times && count === 0 && figure.value.gt(expected))
    return perhapsMissing(figure.form, figure.datum, shared);
  return {
    kind: 'finding',
    place: placeOf(figure.form, figure.datum),
    message: times
      ? message('cross/amount.scale', { ...shared, times: String(times) })
      : message('cross/amount.projects', {
          ...shared,
          difference: print(figure.value.minus(expected).abs()),
        }),
    expected: shared.sum,
    actual: shared.stated,
    related: projects.flatMap((project, index) => {
      const amount = made.amounts[index];
      return amount ? [placeOf(project, amount.datum)] : [];
    }),
  };
}

/** The unit form and the basic data against the final accounts, which decide. */
function* againstAccounts(
  stated: readonly Stated[],
  accounts: readonly AccountsStated[],
  flagged: Set<Stated>,
): Iterable<CrossDraft> {
  for (const figure of inOrder(stated)) {
    const published = accounts.find(({ item, stage }) => item === figure.item && stage === figure.stage);
    if (!published || flagged.has(figure)) continue;
    if (published.readings.some((reading) => meets(figure.interval, reading))) continue;
    const told = [...flagged].some((other) => isToldBy(figure, other));
    flagged.add(figure);
    if (!told) yield differs(figure, published);
  }
}

const PARTS: Readonly<Partial<Record<SpendingItem, readonly SpendingItem[]>>> = {
  total: ['basic', 'project'],
  threePublic: ['abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'],
  vehicles: ['vehiclePurchase', 'vehicleRunning'],
};

/** The unit form before the basic data, and parts before what they make up. */
function inOrder(stated: readonly Stated[]): Stated[] {
  const rank = ({ form, item }: Stated): number =>
    (form.kind === 'unit' ? 0 : 10) + (item === 'vehicles' ? 1 : PARTS[item] ? 2 : 0);
  return [...stated].sort((a, b) => rank(a) - rank(b));
}

/** Whether a wrong figure only repeats another: the same once more, or a sum with the wrong one in it. */
function isToldBy(figure: Stated, other: Stated): boolean {
  if (figure.stage !== other.stage) return false;
  if (figure.item === other.item) return meets(other.interval, figure.interval);
  return figure.form === other.form && (PARTS[figure.item] ?? []).includes(other.item);
}

/** The unit form against the basic data: the same figure twice. What the project forms uphold is right. */
function* amongUnitForms(
  stated: readonly Stated[],
  flagged: ReadonlySet<Stated>,
  upheld: ReadonlySet<Stated>,
): Iterable<CrossDraft> {
  for (const figure of stated.filter(({ form }) => form.kind === 'unit')) {
    for (const other of stated) {
      const same = other.item === figure.item && other.stage === figure.stage;
      if (other.form === figure.form || other.form.kind === 'unit' || !same) continue;
      if (flagged.has(figure) || flagged.has(other)) continue;
      if (meets(figure.interval, other.interval) || (upheld.has(figure) && upheld.has(other))) continue;
      const [wrong, right] = upheld.has(figure) ? [other, figure] : [figure, other];
      yield differs(wrong, right);
    }
  }
}

function differs(wrong: Stated, right: Stated): CrossDraft {
  const other = placeOf(right.form, right.datum);
  const params = {
    item: wrong.item,
    stated: print(wrong.value),
    other: print(right.value),
    where: `${other.sheet.name} ${a1(other.cell)}`,
  };
  const times = unitSlip(wrong.interval, right.interval);
  return {
    kind: 'finding',
    place: placeOf(wrong.form, wrong.datum),
    message: times
      ? message('cross/amount.differs-scale', { ...params, times: String(times) })
      : message('cross/amount.differs', params),
    expected: params.other,
    actual: params.stated,
    related: [other],
  };
}
