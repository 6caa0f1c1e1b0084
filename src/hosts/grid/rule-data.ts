import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type { RuleLook } from '../ooxml/look/types';
import { toRange } from './ids';
import { fontData } from './cell-data';

/** A conditional format as Univer holds it. */
export function ruleData({ areas, formula, look }: RuleLook, id: string): IConditionFormattingRule {
  return {
    cfId: id,
    ranges: areas.map(toRange),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${formula}`,
      style: { ...(look.font && fontData(look.font)), ...(look.fill && { bg: { rgb: look.fill } }) },
    },
  };
}
