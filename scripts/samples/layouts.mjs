/** The layouts of the samples, each a function of one project's data. */
import { Sheet } from './sheet.mjs';

const SUM = (column, from, to) => `SUM(${column}${from}:${column}${to})`;

/** Runs of equal values in a list, as `[value, first, last]`. */
function runs(values) {
  const found = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last && last[0] === value) last[2] = index;
    else found.push([value, index, index]);
  });
  return found;
}

/** First- and second-level headings, merged over their indicators. */
function headings(sheet, indicators, row, [first, second]) {
  const span = (column, from, to) =>
    from === to ? `${column}${row + from}` : `${column}${row + from}:${column}${row + to}`;
  for (const [value, from, to] of runs(indicators.map(({ l1 }) => l1)))
    sheet.put(span(first, from, to), value, 'head');
  for (const [value, from, to] of runs(indicators.map(({ l1, l2 }) => `${l1}/${l2}`))) {
    sheet.put(span(second, from, to), value.split('/')[1]);
  }
}

function total(scores) {
  return scores.reduce(
    (sum, score) => Math.round((sum + (Number(score?.value ?? score) || 0)) * 100) / 100,
    0,
  );
}

/** The layout most in use: execution rate in the funds block, 分值 and 得分 per indicator. */
export function national(data) {
  const sheet = new Sheet('自评表', [8, 12, 19, 13, 13, 13, 13, 10, 10, 24]);
  sheet.put('A1:J1', data.title ?? '项目支出绩效自评表', 'title').height(1, 34);
  sheet.put('A2:J2', `（${data.year}年度）`, 'subtitle');
  sheet.put('A3:B3', '项目名称', 'head').put('C3:J3', data.name);
  sheet.put('A4:B4', '主管部门', 'head').put('C4:E4', data.dept);
  sheet.put('F4:G4', '实施单位', 'head').put('H4:J4', data.unit);
  sheet.put('A5:B9', '项目资金（万元）', 'head').put('C5:D5', '', 'head').height(5, 30);
  ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].forEach((text, index) =>
    sheet.put(`${'EFGHIJ'[index]}5`, text, 'head'),
  );
  const labels = ['年度资金总额', '其中：当年财政拨款', '上年结转资金', '其他资金'];
  labels.forEach((label, index) => {
    const row = 6 + index;
    sheet.put(`C${row}:D${row}`, label);
    ['E', 'F', 'G'].forEach((column, at) => sheet.put(`${column}${row}`, data.funds[index][at], 'amount'));
    if (index > 0) for (const column of 'HIJ') sheet.put(`${column}${row}`, '—');
  });
  sheet.put('H6', data.weight, 'points').put('I6', data.rate, 'percent').put('J6', data.score, 'points');
  sheet
    .put('A10:A11', '年度总体目标', 'head')
    .put('B10:E10', '预期目标', 'head')
    .put('F10:J10', '实际完成情况', 'head');
  sheet.put('B11:E11', data.goal, 'left').put('F11:J11', data.done, 'left').height(11, 64);
  const head = 12;
  const first = head + 1;
  const last = head + data.indicators.length;
  sheet.put(`A${head}:A${last}`, '绩效指标', 'head').height(head, 34);
  sheet
    .put(`B${head}`, '一级指标', 'head')
    .put(`C${head}`, '二级指标', 'head')
    .put(`D${head}:E${head}`, '三级指标', 'head');
  ['年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'].forEach((text, index) =>
    sheet.put(`${'FGHIJ'[index]}${head}`, text, 'head'),
  );
  headings(sheet, data.indicators, first, ['B', 'C']);
  data.indicators.forEach((indicator, index) => {
    const row = first + index;
    sheet.put(`D${row}:E${row}`, indicator.l3, 'left').height(row, 32);
    sheet.put(`F${row}`, indicator.target).put(`G${row}`, indicator.actual);
    sheet.put(`H${row}`, indicator.weight, 'points').put(`I${row}`, indicator.score, 'points');
    sheet.put(`J${row}`, indicator.reason, 'left');
  });
  const sum = last + 1;
  const scores = total([data.score, ...data.indicators.map(({ score }) => score)]);
  const weights = total([data.weight, ...data.indicators.map(({ weight }) => weight)]);
  sheet.put(`A${sum}:G${sum}`, '总分', 'head');
  sheet.put(
    `H${sum}`,
    data.total?.weight ?? { formula: `H6+${SUM('H', first, last)}`, value: weights },
    'points',
  );
  sheet.put(
    `I${sum}`,
    data.total?.score ?? { formula: `J6+${SUM('I', first, last)}`, value: scores },
    'points',
  );
  sheet.put(`J${sum}`, data.grade ?? '');
  if (data.note) sheet.put(`A${sum + 1}:J${sum + 1}`, data.note, 'note').height(sum + 1, 44);
  return sheet;
}

/** A layout with an initial and an adjusted target, two initial budget columns and an analysis below. */
export function adjusted(data) {
  const sheet = new Sheet('项目支出绩效自评表', [11, 12, 19, 18, 13, 13, 13, 15, 10, 9, 22]);
  sheet.put('A1:K1', '项目支出绩效自评表', 'title').height(1, 34);
  sheet.put('A2:K2', `（${data.year}年度）`, 'subtitle');
  sheet.put('A3:B3', '项目名称', 'head').put('C3:K3', data.name);
  sheet.put('A4:B4', '主管部门及代码', 'head').put('C4:G4', data.dept);
  sheet.put('H4', '预算单位', 'head').put('I4:K4', data.unit);
  sheet.put('A5:A9', '项目资金预算安排及执行进度（万元）', 'head').put('B5:C6', '', 'head');
  sheet.put('D5:E5', '年初预算数', 'head').put('D6', '目标申报数', 'head').put('E6', '预算编制数', 'head');
  ['全年预算数', '全年执行数', '资金结（转）余', '执行率', '得分', '偏差原因'].forEach((text, index) =>
    sheet.put(`${'FGHIJK'[index]}5:${'FGHIJK'[index]}6`, text, 'head'),
  );
  ['资金总额：', '市县区财政资金', '其他资金'].forEach((label, index) => {
    const row = 7 + index;
    sheet.put(`B${row}:C${row}`, label);
    [...'DEFGH'].forEach((column, at) => sheet.put(`${column}${row}`, data.funds[index]?.[at], 'amount'));
    sheet
      .put(`I${row}`, index === 0 ? data.rate : '', 'percent')
      .put(`J${row}`, index === 0 ? data.score : '', 'points');
    sheet.put(`K${row}`, index === 0 ? data.reason : '', 'left');
  });
  sheet.height(7, 40);
  sheet
    .put('A10:A11', '项目年度绩效目标', 'head')
    .put('B10:F10', '年度目标', 'head')
    .put('G10:K10', '实际完成情况', 'head');
  sheet.put('B11:F11', data.goal, 'left').put('G11:K11', data.done, 'left').height(11, 60);
  const head = 12;
  const first = head + 1;
  const last = head + data.indicators.length;
  const sum = last + 1;
  sheet.put(`A${head}:A${sum}`, '绩效指标', 'head').height(head, 34);
  const columns = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年初指标值',
    '调整后指标值',
    '实际完成值',
    '定性指标情况说明',
  ];
  [...columns, '分值', '得分', '偏差原因分析及改进措施'].forEach((text, index) =>
    sheet.put(`${'BCDEFGHIJK'[index]}${head}`, text, 'head'),
  );
  headings(sheet, data.indicators, first, ['B', 'C']);
  data.indicators.forEach((indicator, index) => {
    const row = first + index;
    sheet.put(`D${row}`, indicator.l3, 'left').height(row, 32);
    sheet.put(`E${row}`, indicator.target).put(`F${row}`, indicator.target2 ?? indicator.target);
    sheet.put(`G${row}`, indicator.actual).put(`H${row}`, indicator.note ?? '', 'left');
    sheet.put(`I${row}`, indicator.weight, 'points').put(`J${row}`, indicator.score, 'points');
    sheet.put(`K${row}`, indicator.reason ?? '', 'left');
  });
  const scores = total([data.score, ...data.indicators.map(({ score }) => score)]);
  sheet.put(`B${sum}:I${sum}`, '总分', 'head');
  sheet
    .put(`J${sum}`, { formula: `J7+${SUM('J', first, last)}`, value: scores }, 'points')
    .put(`K${sum}`, data.grade);
  data.analysis.forEach(([label, text], index) => {
    const row = sum + 1 + index;
    sheet.put(`A${row}:C${row}`, label, 'head').put(`D${row}:K${row}`, text, 'left').height(row, 40);
  });
  return sheet;
}

/** A layout without scores: budget and execution as label and value, targets against actual values. */
export function unscored(data) {
  const sheet = new Sheet('项目支出绩效自评表', [13, 14, 20, 32, 20, 24]);
  sheet.put('A1:F1', '项目支出绩效自评表', 'title').height(1, 34);
  sheet.put('A2:F2', `（${data.year}年度）`, 'subtitle');
  sheet.put('A3:B3', '项目名称', 'head').put('C3:F3', data.name);
  sheet
    .put('A4:B4', '主管部门', 'head')
    .put('C4:D4', data.dept)
    .put('E4', '实施单位', 'head')
    .put('F4', data.unit);
  sheet.put('A5:A7', '项目预算执行情况（万元）', 'head');
  ['预算数：', '其中：财政拨款', '其他资金'].forEach((label, index) => {
    const row = 5 + index;
    sheet.put(`B${row}`, label, 'head').put(`C${row}:D${row}`, data.funds[index]?.[0], 'amount');
    sheet
      .put(`E${row}`, index === 0 ? '执行数：' : label, 'head')
      .put(`F${row}`, data.funds[index]?.[1], 'amount');
  });
  sheet
    .put('A8:A9', '年度总体目标完成情况', 'head')
    .put('B8:D8', '预期目标', 'head')
    .put('E8:F8', '目标实际完成情况', 'head');
  sheet.put('B9:D9', data.goal, 'left').put('E9:F9', data.done, 'left').height(9, 64);
  const first = 11;
  const last = 10 + data.indicators.length;
  sheet.put(`A10:A${last}`, '年度绩效指标完成情况', 'head').height(10, 30);
  ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成指标值'].forEach((text, index) =>
    sheet.put(`${'BCDEF'[index]}10`, text, 'head'),
  );
  headings(sheet, data.indicators, first, ['B', 'C']);
  data.indicators.forEach((indicator, index) => {
    const row = first + index;
    sheet
      .put(`D${row}`, indicator.l3, 'left')
      .put(`E${row}`, indicator.target)
      .put(`F${row}`, indicator.actual)
      .height(row, 28);
  });
  return sheet;
}
