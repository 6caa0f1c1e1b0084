import type { Role } from '../family';
import type { BasicForm, Control, SpendingColumn, SpendingItem, SpendingLine } from './types';

const NAMES: Readonly<Record<SpendingItem, string>> = {
  total: 'total',
  basic: 'basic',
  personnel: 'personnel',
  operating: 'operating',
  project: 'project',
  threePublic: 'three-public',
  abroad: 'abroad',
  vehicles: 'vehicles',
  vehiclePurchase: 'vehicle-purchase',
  vehicleRunning: 'vehicle-running',
  reception: 'reception',
  meetings: 'meetings',
  training: 'training',
  procurement: 'procurement',
  adjustment: 'adjustment',
};

/** The roles of a table of basic data: `staff.actual`, `spend.vehicles.final`, `spend.project.0.budget`, `text.note`. */
export function* basicRoles(form: BasicForm): Generator<Role> {
  yield ['title', form.title];
  yield ['year', form.year];
  yield ['dept', form.fields.dept];
  yield ['unit', form.fields.unit];
  yield* controlRoles(form.controls);
  const named = new Set<SpendingItem>();
  for (const line of form.lines) {
    if (!line.item || named.has(line.item)) continue;
    named.add(line.item);
    yield* lineRoles(`spend.${NAMES[line.item]}`, line, form.columns);
    const own = line.parts.filter(({ item }) => item === undefined);
    for (const [index, part] of own.entries()) {
      yield* lineRoles(`spend.${NAMES[line.item]}.${index}`, part, form.columns);
    }
  }
  yield ['text.measures', form.texts[0]?.datum];
  yield ['text.note', form.notes[0]];
}

/** A second row of figures under the same labels is numbered: `staff.1.actual`. */
function* controlRoles(controls: readonly Control[]): Generator<Role> {
  const counts = new Map<string, number>();
  for (const { measure, approved, actual, rate } of controls) {
    const count = counts.get(measure) ?? 0;
    counts.set(measure, count + 1);
    const prefix = count === 0 ? measure : `${measure}.${count}`;
    yield [`${prefix}.approved`, approved];
    yield [`${prefix}.actual`, actual];
    yield [`${prefix}.rate`, rate];
  }
}

function* lineRoles(
  prefix: string,
  { cells }: SpendingLine,
  columns: readonly SpendingColumn[],
): Generator<Role> {
  const taken = new Set<string>();
  for (const [index, { kind, share }] of columns.entries()) {
    if (share !== '' || taken.has(kind)) continue;
    taken.add(kind);
    yield [`${prefix}.${kind}`, cells[index]];
  }
}
