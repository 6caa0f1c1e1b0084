import { a1, parseA1 } from '../../src/core/sheet/address';
import type { Finding, Severity } from '../../src/core/rules/types';
import { drawnGrid } from '../../src/report/grid';
import { marksOn, numbered } from '../../src/report/marks';
import { sheetOf } from './support';
import { message } from '../cli/support';

const sheet = sheetOf({ name: '自评表', cells: { A1: 'x', D4: 'y' }, merges: ['B2:C3'] });
const elsewhere = sheetOf({ name: '其他', cells: { A1: 'x' } });
const grid = drawnGrid(sheet, { top: 0, left: 0, bottom: 3, right: 3 });

function at(address: string, severity: Severity, consequences: Finding[] = [], on = sheet): Finding {
  const cell = parseA1(address);
  if (!cell) throw new Error(address);
  return {
    rule: 'score/total',
    severity,
    place: { sheet: on, cell },
    message: message(address),
    related: [],
    consequences,
  };
}

function marks(findings: Finding[]): string[] {
  return [...marksOn(sheet, grid, numbered(findings))].map(
    ([cell, own]) =>
      `${cell} ${own.map((m) => `${m.follows ? '>' : ''}${m.number}${m.severity[0]}`).join(' ')}`,
  );
}

test('numbers follow the order of reading', () => {
  const order = numbered([at('D4', 'error'), at('C1', 'hint'), at('A1', 'error'), at('A4', 'explain')]);
  expect(order.map(({ number, finding }) => [number, a1(finding.place.cell)])).toEqual([
    [1, 'A1'],
    [2, 'C1'],
    [3, 'A4'],
    [4, 'D4'],
  ]);
});

test('a cell bears all its numbers, a consequence that of its cause', () => {
  const cause = at('A1', 'error', [at('D4', 'error')]);
  expect(marks([cause, at('A1', 'hint'), at('D4', 'explain')])).toEqual(['A1 1e 2h', 'D4 3e >1e']);
});

test('one number stands once on a cell, with its worst severity', () => {
  expect(marks([at('A1', 'explain', [at('A1', 'error'), at('D4', 'explain'), at('D4', 'error')])])).toEqual([
    'A1 1e',
    'D4 >1e',
  ]);
});

test('a finding inside a merge stands on the merged cell, one elsewhere nowhere', () => {
  expect(marks([at('C3', 'error'), at('A1', 'error', [], elsewhere), at('Z99', 'error')])).toEqual(['B2 2e']);
});
