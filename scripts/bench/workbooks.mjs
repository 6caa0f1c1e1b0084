/** The workbooks that the bench reads: forms as units hand them in, each with its own texts and figures. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../prepare.mjs';
import { asSaved } from './office.mjs';
import { adjusted, national, unscored } from '../samples/layouts.mjs';
import { Sheet, workbook } from '../samples/sheet.mjs';

const PLACES = ['青山', '清河', '东湖', '南岭', '西桥', '北塘', '临江', '安平', '和顺', '永丰'];
const OFFICES = ['水务局', '教育局', '交通运输局', '农业农村局', '民政局', '文化和旅游局'];
const THINGS = ['供水管网', '校舍屋面', '农村道路', '高标准农田', '养老服务站', '文化站设备'];
const WORKS = ['改造', '维修', '新建', '采购', '养护', '提升'];
/** First level, second level, what is counted, unit; percentages carry the unit %. */
const SLOTS = [
  ['产出指标', '数量指标', '的长度', '公里'],
  ['产出指标', '数量指标', '的数量', '处'],
  ['产出指标', '数量指标', '覆盖村数', '个'],
  ['产出指标', '质量指标', '验收合格率', '%'],
  ['产出指标', '质量指标', '材料抽检合格率', '%'],
  ['产出指标', '时效指标', '按期完工率', '%'],
  ['产出指标', '成本指标', '总成本', '万元'],
  ['效益指标', '社会效益指标', '受益人口', '人'],
  ['效益指标', '经济效益指标', '节约支出', '万元'],
  ['效益指标', '可持续影响指标', '设施完好率', '%'],
  ['满意度指标', '服务对象满意度指标', '受益群众满意度', '%'],
];
const WEIGHTS = [5, 10, 5, 5, 5, 10, 10, 10, 10, 10, 10];

/** A stream of numbers from a seed: the same workbooks in every run. */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function indicators(next, thing, budget, spent) {
  return SLOTS.map(([l1, l2, what, unit], index) => {
    const isCost = l2 === '成本指标';
    const wanted = isCost ? budget : unit === '%' ? 90 + next(9) : 2 + next(400);
    // Now and then one misses its target, so that there is something to find.
    const reached = isCost ? spent : next(9) === 0 ? Math.round(wanted * 0.9) : wanted;
    const weight = WEIGHTS[index];
    return {
      l1,
      l2,
      l3: `${thing}${what}`,
      target: `${isCost ? '≤' : '≥'}${wanted}${unit}`,
      actual: `${reached}${unit}`,
      weight,
      score: next(15) === 0 ? weight - 1 : weight,
      reason: reached < wanted && !isCost ? '雨季工期顺延，已排入下年一季度完成。' : '',
    };
  });
}

const LAYOUTS = [national, adjusted, unscored];

/** One form, drawn from its number. */
export function form(number) {
  const next = random(number + 1);
  const place = PLACES[next(PLACES.length)];
  const office = `${place}县${OFFICES[next(OFFICES.length)]}`;
  const thing = THINGS[next(THINGS.length)];
  const name = `${place}县${number}号${thing}${WORKS[next(WORKS.length)]}项目`;
  const [budget, rate] = [50 + next(900), 80 + next(21)];
  const spent = Math.round(budget * rate) / 100;
  const row = [budget, budget, spent];
  const layout = LAYOUTS[next(LAYOUTS.length)];
  const funds = {
    adjusted: [[budget, ...row, budget - spent], [budget, ...row, budget - spent], []],
    unscored: [[budget, spent], [budget, spent], []],
    national: [row, row, [0, 0, 0], ['', '', '']],
  };
  return layout({
    year: 2024,
    name,
    dept: office,
    unit: office,
    funds: funds[layout.name],
    weight: 10,
    rate: { formula: 'G6/F6', value: rate / 100 },
    score: rate / 10,
    goal: `完成${thing}建设 ${2 + next(40)} 处，投入资金 ${budget} 万元，使沿线群众受益。`,
    done: `完成${thing}建设 ${2 + next(40)} 处，实际支出 ${spent} 万元，群众反映良好。`,
    indicators: indicators(next, thing, budget, spent),
    grade: '优',
    analysis: [
      ['项目实施和预算执行情况及分析', `全年预算 ${budget} 万元，执行 ${spent} 万元，执行率 ${rate}%。`],
      ['主要经验做法', '统一招标，分批实施，按月调度。'],
      ['下一步改进措施及管理建议', '提前排定验收时间，使资金当年支付。'],
    ],
    note: '注：一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算执行率10分。',
  });
}

/** A ledger that has nothing to do with the form beside it. */
function ledger(number, rows) {
  const next = random(number + 7);
  const sheet = new Sheet('明细账', [12, 10, 36, 14, 14, 14, 10, 16]);
  ['日期', '凭证号', '摘要', '借方金额', '贷方金额', '余额', '方向', '经办人'].forEach((text, index) =>
    sheet.put(`${'ABCDEFGH'[index]}1`, text, 'head'),
  );
  for (let row = 2; row <= rows + 1; row += 1) {
    const amount = next(9_000_000) / 100;
    sheet.put(`A${row}`, `2024-${1 + next(12)}-${1 + next(28)}`).put(`B${row}`, `记-${row}`);
    sheet.put(`C${row}`, `支付${PLACES[next(10)]}${THINGS[next(6)]}第${row}笔工程款`, 'left');
    sheet
      .put(`D${row}`, amount, 'amount')
      .put(`E${row}`, 0, 'amount')
      .put(`F${row}`, amount * 3, 'amount');
    sheet.put(`G${row}`, '借').put(`H${row}`, `经办${next(40)}`);
  }
  return sheet;
}

function named(sheet, name) {
  sheet.name = name;
  return sheet;
}

/** A sample with other places and figures in its texts. */
function varied(bytes, number) {
  const next = random(number);
  const place = `${PLACES[next(10)]}县`;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/')) return [name, part];
    const xml = strFromU8(part).replaceAll('某县', place).replaceAll('工程', `${number}号工程`);
    return [name, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

function samples() {
  const folder = join(root, 'assets/samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => readFileSync(join(folder, name)));
}

/** The kinds of workbook by name: how many there are of each, and how one is made from its number. */
export const KINDS = {
  'one form': { count: 60, make: (number) => workbook([form(number)]) },
  'one form, as saved': { count: 60, make: (number) => asSaved(workbook([form(number + 500)])) },
  'varied sample': {
    count: 20,
    make: (number) => varied(samples()[number % 4], number),
  },
  '18 forms': {
    count: 5,
    make: (number) =>
      workbook(Array.from({ length: 18 }, (_, i) => named(form(number * 18 + i), `表${i + 1}`))),
  },
  'form + 2,000 rows': { count: 5, make: (number) => workbook([form(number), ledger(number, 2_000)]) },
};

/** Writes workbooks of each kind into a folder; gives their paths by kind. */
export function writeKinds(folder) {
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, { count, make }], at) => [
      kind,
      Array.from({ length: count }, (_, i) => {
        const path = join(folder, `${at}-${i}.xlsx`);
        writeFileSync(path, make(i + 1));
        return path;
      }),
    ]),
  );
}

/** Writes so many workbooks of one form each, all different. */
export function writeForms(folder, count) {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${i}.xlsx`);
    writeFileSync(path, workbook([form(100_000 + i)]));
    return path;
  });
}
