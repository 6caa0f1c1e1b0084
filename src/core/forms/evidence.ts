import { remembered } from '../values/said';
import { fieldOf } from './fields';
import type { Grid } from './grid';
import { headerRole } from './header-columns';
import { isTold, type IndicatorHeader } from './headers';
import type { Form, HeadingKind } from './types';

/** Titles of tables that have a 自评表's columns and are none: watched over during the year, or of many projects. */
const OTHER_TABLE = /监控|监测|跟踪|申报|批复|备案|下达/;
const MANY_PROJECTS = /汇总|一览|明细|台账|清单|目录/;
const LONGEST_TITLE = 40;

/** Headings that only the indicators of public spending have. */
const OWN_HEADINGS: readonly HeadingKind[] = [
  'output',
  'benefit',
  'satisfaction',
  'cost',
  'process',
  'execution',
];
const OWN_SUBHEADINGS: readonly HeadingKind[] = [
  'quantity',
  'quality',
  'timeliness',
  'economic',
  'social',
  'ecological',
  'sustainable',
];

/**
 * Whether what was read is a 自评表. Its indicator table alone is no proof: a summary of many projects,
 * a form of the year's monitoring, or the assessment of a person has the same columns.
 */
export function isSelfEvaluation(
  grid: Grid,
  headRows: readonly number[],
  headers: readonly IndicatorHeader[],
  form: Omit<Form, 'template' | 'recognition'>,
): boolean {
  if (headers.some((header) => isTold(grid, header.top))) return true;
  if (headRows.some((row) => namesOther(grid, row))) return false;
  if (headers.some((header) => listsProjects(grid, header))) return false;
  const { title, fields, funds, headings, subheadings } = form;
  // The options of drop-down lists stand under the heads of a table too, but no list names indicators.
  return (
    title !== undefined ||
    fields.name !== undefined ||
    funds !== undefined ||
    (form.headers.l3 !== undefined &&
      [...headings, ...subheadings].some(
        ({ kind }) => OWN_HEADINGS.includes(kind) || OWN_SUBHEADINGS.includes(kind),
      ))
  );
}

function namesOther(grid: Grid, row: number): boolean {
  return grid.starting(row).some(({ isNumber, words }) => !isNumber && namesOtherTable(words));
}

const namesOtherTable = remembered(({ key }) => {
  if (key.length > LONGEST_TITLE || !key.includes('表') || !/表(?:[(（].*[)）])?$/.test(key)) return false;
  return MANY_PROJECTS.test(key) || (OTHER_TABLE.test(key) && !key.includes('自评'));
});

/** 项目名称 as the head of a column: one project in every row. */
function listsProjects(grid: Grid, header: IndicatorHeader): boolean {
  return grid.between(header.top - 1, header.bottom + 1).some((row) =>
    grid.starting(row).some((area) => {
      if (fieldOf(area) !== 'name') return false;
      const beside = grid.rightOf(area);
      return beside !== undefined && headerRole(beside) !== undefined;
    }),
  );
}
