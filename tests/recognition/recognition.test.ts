import { auditWorkbooks, UNPLACED } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { isEvaluation, type Recognition } from '../../src/core/forms/types';
import { a1 } from '../../src/core/sheet/address';
import type { Sheet } from '../../src/core/sheet/types';
import { marked } from '../support/marked';
import { CASES } from './forms';

function recognition(sheet: Sheet): Recognition[] {
  return recogniseForms(sheet).flatMap((form) => (isEvaluation(form) ? [form.recognition] : []));
}

const STRANGE = `
项目支出绩效自评表 | <8
项目名称 | 河道清淤 | <2 | 实施单位 | 某县水务局 | <3
项目资金（万元） | 全年预算数 | 全年执行数 | 沉淀额 | 执行率 | <4
^ | 100 | 95 | 5 | 95% | <4
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 会审系数 | 存档编号
产出指标 | 数量指标 | 清淤长度 | ≥5公里 | 5公里 | 60 | 60 | 0.9 |
满意度指标 | 满意度 | 群众满意度 | ≥90% | 95% | 40 | 40 | 1 |
合计 | <4 | 100 | 100 |  |`;

describe('how sure a reading is', () => {
  const { sheet } = marked(STRANGE);

  it('is full where every heading found its place', () => {
    const [one] = recognition(
      marked(STRANGE.replaceAll('沉淀额', '结余').replaceAll('会审系数', '序号')).sheet,
    );
    expect(one).toEqual({ sure: 1, unmatched: [] });
  });

  it('names the headings over filled columns that it does not know, and no blank ones', () => {
    const [one] = recognition(sheet);
    expect(one?.unmatched.map(({ cell, text }) => `${a1(cell)} ${text}`)).toEqual([
      'D3 沉淀额',
      'H5 会审系数',
    ]);
    expect(one?.sure).toBeGreaterThan(0.8);
    expect(one?.sure).toBeLessThan(1);
  });

  it('is less where parts are missing that every form has', () => {
    const rest = STRANGE.split('\n').filter((line) => !/资金|^\^|项目名称/.test(line));
    const [whole, part] = [recognition(sheet)[0], recognition(marked(rest.join('\n')).sheet)[0]];
    expect(part?.sure).toBeLessThan(whole?.sure ?? 0);
  });

  it('is told as a gap, column by column', () => {
    const [audit] = auditWorkbooks([{ sheets: [sheet] }]);
    const told = audit?.notChecked.filter(({ rule }) => rule === UNPLACED) ?? [];
    expect(told.map(({ cells, reason }) => [cells.map(a1), reason])).toEqual([
      [['D3', 'H5'], { key: 'gap.unplaced', params: { headings: '沉淀额、会审系数' } }],
    ]);
  });

  it.each(CASES)('leaves no heading of the form of $place unknown', ({ sheet: text }) => {
    const unknown = recognition(marked(text).sheet).flatMap(({ unmatched }) => unmatched.map((d) => d.text));
    expect(unknown).toEqual([]);
  });
});
