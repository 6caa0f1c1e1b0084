/** Writes the sample workbooks (`npm run samples`): made-up units on layouts that are in use. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { root } from './prepare.mjs';
import { adjusted, national, unscored } from './samples/layouts.mjs';
import { workbook } from './samples/sheet.mjs';

readOptions('npm run samples');

const row = (l1, l2, l3, target, actual, weight, score, reason = '') => ({
  l1,
  l2,
  l3,
  target,
  actual,
  weight,
  score,
  reason,
});
const [OUTPUT, BENEFIT, SATISFACTION] = ['产出指标', '效益指标', '满意度指标'];

const water = national({
  year: 2024,
  name: '农村饮水安全巩固提升工程',
  dept: '某县水务局',
  unit: '某县水务局',
  funds: [
    [320, 320, 313.6],
    [300, 300, 293.6],
    [20, 20, 20],
    [0, 0, 0],
  ],
  weight: 10,
  rate: { formula: 'G6/F6', value: 0.98 },
  score: { formula: 'ROUND(H6*I6,2)', value: 9.8 },
  goal: '改造老旧供水管网 12 公里，更换水表 1500 只，使 8 个村的饮水水质和水量稳定达标。',
  done: '改造供水管网 12 公里，更换水表 1500 只，8 个村全部稳定供水，水质检测合格。',
  indicators: [
    row(OUTPUT, '数量指标', '改造供水管网长度', '≥12公里', '12公里', 10, 10),
    row(OUTPUT, '数量指标', '更换水表数量', '≥1500只', '1500只', 10, 10),
    row(OUTPUT, '质量指标', '工程验收合格率', '=100%', '100%', 10, 10),
    row(OUTPUT, '时效指标', '工程按期完工率', '≥95%', '96%', 10, 10),
    row(OUTPUT, '成本指标', '工程总成本', '≤320万元', '313.6万元', 10, 10),
    row(BENEFIT, '社会效益指标', '受益村数量', '≥8个', '8个', 15, 15),
    row(BENEFIT, '可持续影响指标', '供水保证率', '≥95%', '97%', 15, 15),
    row(SATISFACTION, '服务对象满意度指标', '受益群众满意度', '≥90%', '93%', 10, 10),
  ],
  grade: '优',
  note: '注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。\n2.定性指标根据完成情况分为三档，按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定分值。',
});

const dredging = national({
  year: 2024,
  name: '河道清淤整治项目',
  dept: '某县水务局',
  unit: '某县水务局',
  funds: [
    [150, 180, 150],
    [150, 150, 130],
    [0, 20, 20],
    ['', '', ''],
  ],
  weight: 10,
  rate: 0.9333,
  score: 9.33,
  goal: '清理河道淤积 6 处，疏浚河道 4.5 公里，汛期行洪安全。',
  done: '清理河道淤积 6 处，疏浚河道 4.2 公里，汛期未发生险情。',
  indicators: [
    row(OUTPUT, '数量指标', '疏浚河道长度', '≥4.5公里', '4.2公里', 15, 15),
    row(OUTPUT, '数量指标', '清理淤积点', '≥6处', '', 10, 10),
    row(OUTPUT, '质量指标', '清淤验收合格率', '≥', '100%', 10, 10),
    row(OUTPUT, '时效指标', '汛期前完工', '2023年5月底前', '2024年5月完工', 10, 8, '无'),
    row(OUTPUT, '成本指标', '清淤工程总成本', '≤180万元', '1500000元', 5, 5),
    row(BENEFIT, '社会效益指标', '沿河受益人口', '≥2000人', '3200人', 15, 15),
    row(BENEFIT, '生态效益指标', '河道水质', '明显改善', '达成预期指标', 15, 16),
    row(SATISFACTION, '服务对象满意度指标', '沿河群众满意度', '≥90%', '88%', 10, 9),
  ],
  total: { weight: 100, score: 98 },
  grade: '良',
});

const security = adjusted({
  year: 2024,
  name: '校园安全防护设施建设',
  dept: '某县教育局',
  unit: '某县教育局',
  funds: [[86, 86, 92, 78.2, 13.8], [86, 86, 92, 78.2, 13.8], []],
  rate: { formula: 'G7/F7', value: 0.85 },
  score: 8.5,
  reason: '三所学校的设备尾款按合同在次年验收后支付',
  goal: '为 14 所学校安装一键报警和视频监控设备，校门口防撞设施全部到位。',
  done: '14 所学校的一键报警和视频监控设备安装完毕，防撞设施全部到位。',
  indicators: [
    { ...row(OUTPUT, '数量指标', '安装设备的学校数', '≥12所', '14所', 20, 20), target2: '≥14所' },
    row(OUTPUT, '质量指标', '设备验收合格率', '==100%', '100%', 10, 10),
    row(OUTPUT, '时效指标', '设备安装完成时间', '2024年8月底前', '2024年8月', 10, 10),
    { ...row(OUTPUT, '成本指标', '设备采购总成本', '≤86万元', '78.2万元', 10, 10), target2: '≤92万元' },
    {
      ...row(BENEFIT, '社会效益指标', '校园安全防范水平', '有效提升', '达成预期指标', 30, 30),
      note: '全年未发生校园安全事故',
    },
    row(SATISFACTION, '服务对象满意度指标', '师生满意度', '≥95%', '96%', 10, 10),
  ],
  grade: '优',
  analysis: [
    [
      '项目实施和预算执行情况及分析',
      '全年预算 92 万元，执行 78.2 万元，执行率 85%，余款为按合同次年支付的设备尾款。',
    ],
    ['主要经验做法', '由县里统一招标、学校分批安装，先完成寄宿制学校。'],
    ['下一步改进措施及管理建议', '今后把验收安排在第四季度之前，使资金当年支付。'],
  ],
});

const books = unscored({
  year: 2024,
  name: '图书室图书购置',
  dept: '某县教育局',
  unit: '某县中心小学',
  funds: [[15, 14.7], [15, 14.7], []],
  goal: '购置适合小学生阅读的图书 6000 册，班级图书角全部配齐，生均图书达到规定册数。',
  done: '购置图书 6000 册，24 个班级图书角全部配齐，学生借阅量明显增加。',
  indicators: [
    row(OUTPUT, '数量指标', '指标1：购置图书数量', '≥6000册', '6000册'),
    row(OUTPUT, '数量指标', '指标2：配齐图书角的班级数', '≥24个', '22个'),
    row(OUTPUT, '质量指标', '指标1：图书质量合格率', '≥98%', '100%'),
    row(OUTPUT, '时效指标', '指标1：图书到位时间', '2024年9月底前', '2024年9月'),
    row(OUTPUT, '成本指标', '指标1：图书购置总成本', '≤15万元', '14.7万元'),
    row(BENEFIT, '社会效益指标', '指标1：学生月均借阅量', '≥3册', '3.5册'),
    row(BENEFIT, '可持续影响指标', '指标1：图书室开放', '长期开放', '每周开放五天'),
    row(SATISFACTION, '服务对象满意度指标', '指标1：学生和家长满意度', '≥95%', '97%'),
  ],
});

const samples = {
  '1-某县水务局-农村饮水安全.xlsx': water,
  '2-某县水务局-河道清淤（有错）.xlsx': dredging,
  '3-某县教育局-校园安全防护.xlsx': security,
  '4-某县中心小学-图书购置（不评分）.xlsx': books,
};

const folder = join(root, 'assets/samples');
mkdirSync(folder, { recursive: true });
for (const [name, sheet] of Object.entries(samples)) writeFileSync(join(folder, name), workbook([sheet]));
