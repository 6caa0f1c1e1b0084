import { a1, parseRange, type Range } from '../../../core/sheet/address';
import { child, type XmlNode, type XmlTree } from '../xml-tree';
import type { ChoiceLook, RuleLook } from './types';

/** More areas than a form's rule ever names; a hostile one may name millions. */
const MOST_AREAS = 2_000;

function areasOf(text: string | undefined): Range[] {
  return (text ?? '').split(/\s+/, MOST_AREAS).flatMap((reference) => parseRange(reference) ?? []);
}

/** The text of the first element of a name inside a node: formulas of the extension stand one deeper. */
function textOf(tree: XmlTree, node: XmlNode, name: string): string | undefined {
  const found = child(node, name);
  return found && tree.content(found).trim();
}

/** The areas of a rule: those of the extension list name them in an element. */
function sqref(tree: XmlTree, node: XmlNode): string | undefined {
  return tree.attr(node, 'sqref') ?? textOf(tree, node, 'sqref');
}

/** The lists to choose from in the cells of a sheet. */
export function choices(tree: XmlTree): ChoiceLook[] {
  return [...tree.all('dataValidation')].flatMap((node): ChoiceLook[] => {
    const formula = textOf(tree, node, 'formula1');
    const areas = areasOf(sqref(tree, node));
    if (tree.attr(node, 'type') !== 'list' || !formula || areas.length === 0) return [];
    const quoted = /^"(.*)"$/s.exec(formula)?.[1];
    const source =
      quoted === undefined
        ? formula
        : quoted
            .replaceAll('""', '"')
            .split(',')
            .map((each) => each.trim());
    const shows = /^(1|true)$/.test(tree.attr(node, 'showErrorMessage') ?? '');
    const strict = shows && (tree.attr(node, 'errorStyle') ?? 'stop') === 'stop';
    return [{ areas, source, strict }];
  });
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/**
 * The conditional formats of a sheet that come down to a formula, in the order in which they count.
 * Scales, bars and icons are left out; so are those of the extension list, whose looks are their own.
 */
export function rules(tree: XmlTree, looks: readonly RuleLook['look'][]): RuleLook[] {
  const found = tree.root.children
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((format) => {
      const areas = areasOf(sqref(tree, format));
      return format.children.flatMap((rule): RuleLook[] => {
        const look = looks[Number(tree.attr(rule, 'dxfId') ?? NaN)];
        const formula = formulaOf(tree, rule, areas[0]);
        if (rule.name !== 'cfRule' || !look || formula === undefined) return [];
        return [{ areas, formula, priority: Number(tree.attr(rule, 'priority') ?? 0), look }];
      });
    });
  return found.sort((a, b) => a.priority - b.priority);
}

function formulaOf(tree: XmlTree, rule: XmlNode, area: Range | undefined): string | undefined {
  const [first, second] = rule.children
    .filter(({ name }) => name === 'formula')
    .map((node) => tree.content(node).trim());
  if (!first || !area) return undefined;
  if (tree.attr(rule, 'type') !== 'cellIs') return first;
  const cell = a1({ row: area.top, col: area.left });
  const operator = tree.attr(rule, 'operator') ?? '';
  if (operator === 'between' && second) return `AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === 'notBetween' && second) return `OR(${cell}<${first},${cell}>${second})`;
  const sign = COMPARISONS[operator];
  return sign && `${cell}${sign}${first}`;
}
