import type { FormCase } from './types';

const MADE_UP = '通行用法';

/** What layouts do anywhere, one form each. */
export const STRUCTURES: readonly FormCase[] = [
  {
    place: '指标在前、资金在后',
    source: MADE_UP,
    sheet: `
2023年度项目支出绩效自评表 @title | <7
项目名称 | 村卫生室维修 @name | <2 | 实施单位 | 某镇卫生院 @unit | <1
主管部门 | 某县卫生健康局 @dept | <2 | 填报日期 |  | <1
年度目标 | 预期目标 | <2 | 实际完成情况 | <2
^ | 维修村卫生室。 @goal.target | <2 | 已完成维修。 @goal.actual | <2
一级指标 @i.l1 | 二级指标 @i.l2 | 三级指标 @i.l3 | 年度指标值 @i.target | 实际完成值 @i.actual | 分值 @i.weight | 得分 @i.score
产出指标 | 数量指标 | 维修卫生室 @i | 6所 | 6所 | 30 | 30
^ | 质量指标 | 验收合格率 @i | 100% | 100% | 20 | 20
效益指标 | 社会效益指标 | 就诊人次 @i | 9000人次 | 9300人次 | 30 | 30
满意度指标 | 满意度指标 | 村民满意度 @i | 90% | 94% | 10 | 10
项目资金（万元） | 年初预算数 @f.initial | 全年预算数 @f.budget | 全年执行数 @f.executed | 分值 @f.weight | 执行率 @f.rate | 得分 @f.score
年度资金总额 @f:total | 30 | 30 | 27 | 10 | 90% | 9
其中：财政拨款 @f:fiscal | 30 | 30 | 27 | - | - | -
总分 | <4 | 100 @total.weight | 99 @total.score`,
  },
  {
    place: '没有二级指标',
    source: MADE_UP,
    sheet: `
项目绩效自评表 @title | <6
项目名称 | 老旧小区改造 @name | <5
实施单位 | 某街道办 @unit | <2 | 年度 | 2022年 @year | <
资金（万元） | 预算数 @f.budget | < | 支出数 @f.executed | < | 执行率 @f.rate
^ | 500 @fund.total.budget | < | 500 @fund.total.executed | < | 100% @fund.total.rate
一级指标 @i.l1 | 指标内容 @i.l3 | 目标值 @i.target | 完成值 @i.actual | 权重 @i.weight | 得分 @i.score | 备注 @i.reason
产出指标 | 改造小区 @i | 4个 | 4个 | 40 | 40 |
^ | 工程合格率 @i | 100% | 100% | 20 | 20 |
效益指标 | 受益居民 @i | 1200户 | 1230户 | 30 | 30 |
满意度 | 居民满意度 @i | 90% | 92% | 10 | 10 |
合计 | <3 | 100 @total.weight | 100 @total.score |`,
  },
  {
    place: '没有三级指标，指标写在二级栏里',
    source: MADE_UP,
    sheet: `
项目支出绩效自评表 @title | <6
（2023年度） @year | <6
项目名称 | 信访维稳 @name | <2 | 实施单位 | 某镇人民政府 @unit | <1
主管部门 | 某县信访局 @dept | <5
项目资金（万元） | 全年预算数 @f.budget | < | 全年执行数 @f.executed | < | 执行率 @f.rate |
^ | 15 @fund.total.budget | < | 15 @fund.total.executed | < | 100% @fund.total.rate |
一级指标 @i.l1 | 二级指标 @i.l2 | < | 预期指标值 @i.target | 实际完成值 @i.actual | 分值 @i.weight | 得分 @i.score
产出指标 | 数量指标：接访批次 @i | < | ≥60批 | 62批 | 40 | 40
^ | 质量指标：办结率 @i | < | ≥95% | 97% | 30 | 30
效益指标 | 社会效益指标：矛盾化解率 @i | < | ≥90% | 93% | 20 | 20
满意度指标 | 信访群众满意度 @i | < | ≥85% | 88% | 10 | 10
总分 | <4 | 100 @total.weight | 100 @total.score`,
  },
  {
    place: '表头在中间重印一遍，换页的合并单元格断开',
    source: MADE_UP,
    sheet: `
项目支出绩效自评表 @title | <7
（2022年度） @year | <7
项目名称 | < | 森林抚育 @name | <5
主管部门 | < | 某县林业局 @dept | < | 实施单位 | 某国有林场 @unit | <
项目资金（万元） | < |  | 全年预算数 @f.budget | 全年执行数 @f.executed | 分值 @f.weight | 执行率 @f.rate | 得分 @f.score
^ | ^ | 年度资金总额 @f:total | 64 | 64 | 10 | 100% | 10
一级指标 @i.l1 | 二级指标 @i.l2 | 三级指标 @i.l3 | 年度指标值 @i.target | 实际完成值 @i.actual | 分值 @i.weight | 得分 @i.score | 偏差原因 @i.reason
产出指标 | 数量指标 | 抚育面积 @i | ≥8000亩 | 8100亩 | 20 | 20 |
^ | 质量指标 | 作业合格率 @i | ≥90% | 95% | 20 | 20 |
一级指标 @i.l1 | 二级指标 @i.l2 | 三级指标 @i.l3 | 年度指标值 @i.target | 实际完成值 @i.actual | 分值 @i.weight | 得分 @i.score | 偏差原因 @i.reason
产出指标 | 时效指标 | 完成时间 @i | 2022年12月底前 | 2022年10月 | 10 | 10 |
效益指标 | 生态效益指标 | 林分质量 @i | 提升 | 提升 | 30 | 30 |
满意度指标 | 服务对象满意度 | 职工满意度 @i | ≥90% | 95% | 10 | 10 |
总分 | <4 | 100 @total.weight | 100 @total.score |`,
  },
  {
    place: '其中行重复分值，一级二级也各有分值',
    source: MADE_UP,
    sheet: `
2023年度项目支出绩效自评表 @title | <9
项目名称 | < | 公共租赁住房维修 @name | <3 | 实施单位 | < | 某县住房保障中心 @unit | <
项目资金（万元） | < | 预算数 @f.budget | < | 执行数 @f.executed | < | 执行率 @f.rate | < |  | <
^ | ^ | 86 @fund.total.budget | < | 86 @fund.total.executed | < | 100% @fund.total.rate | < |  | <
一级指标 @i.l1 | 分值 | 二级指标 @i.l2 | 分值 | 三级指标 @i.l3 | 分值 @i.weight | 指标值 @i.target | 完成值 @i.actual | 自评得分 @i.score | 备注 @i.reason
产出指标 | 60 | 数量指标 | 30 | 维修套数 @i | 30 | 120套 | 122套 | 30 |
^ | ^ | ^ | ^ | 其中：公租房 |  | 80套 | 82套 |  |
^ | ^ | ^ | ^ | 廉租房 |  | 40套 | 40套 |  |
^ | ^ | 质量指标 | 30 | 验收合格率 @i | 30 | 100% | 100% | 30 |
效益指标 | 30 | 社会效益指标 | 30 | 受益家庭 @i | 30 | 120户 | 122户 | 30 |
满意度指标 | 10 | 满意度指标 | 10 | 住户满意度 @i | 10 | 90% | 95% | 10 |
合计 | 100 |  | 100 |  | 100 @total.weight |  |  | 100 @total.score |`,
  },
  {
    place: '标签格里写数：全年预算数：100万元，总分：95分',
    source: MADE_UP,
    sheet: `
项目支出绩效自评表 @title | <5
（2021年度） @year | <5
项目名称：农村危房改造 @name | <2 | 实施单位：某县住建局 @unit | <2
主管部门：某县住建局 @dept | <5
全年预算数：100万元 @fund.total.budget | <1 | 全年执行数：95万元 @fund.total.executed | <1 | 执行率：95% @fund.total.rate | <1
其中：财政拨款：100万元 @fund.fiscal.budget | <1 | 其中：财政拨款：95万元 @fund.fiscal.executed | <1 |  | <1
一级指标 @i.l1 | 三级指标 @i.l3 | 年度指标值 @i.target | 实际完成值 @i.actual | 分值 @i.weight | 得分 @i.score
产出指标 | 改造户数 @i | 50户 | 50户 | 50 | 50
效益指标 | 受益人口 @i | 160人 | 165人 | 40 | 37
满意度指标 | 农户满意度 @i | 95% | 96% | 10 | 8
总分：95分 @total.score | <5`,
  },
  {
    place: '左右两张表并排',
    source: MADE_UP,
    sheet: `
2023年度项目支出绩效自评表 @title | <5 |  | 2023年度项目支出绩效自评表 @2:title | <5
项目名称 | 校舍维修 @name | < | 实施单位 | 某中学 @unit | < |  | 项目名称 | 食堂设备 @2:name | < | 实施单位 | 某小学 @2:unit | <
预算数（万元） | 40 @fund.total.budget | < | 执行数（万元） | 40 @fund.total.executed | < |  | 预算数（万元） | 12 @2:fund.total.budget | < | 执行数（万元） | 12 @2:fund.total.executed | <
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |  | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 @ind.0.l1 | 维修面积 @ind.0.l3 | 900平方米 @ind.0.target | 900平方米 @ind.0.actual | 60 @ind.0.weight | 60 @ind.0.score |  | 产出指标 @2:ind.0.l1 | 购置设备 @2:ind.0.l3 | 8台 @2:ind.0.target | 8台 @2:ind.0.actual | 60 @2:ind.0.weight | 60 @2:ind.0.score
满意度 @ind.1.l1 | 师生满意度 @ind.1.l3 | 90% @ind.1.target | 95% @ind.1.actual | 40 @ind.1.weight | 40 @ind.1.score |  | 满意度 @2:ind.1.l1 | 师生满意度 @2:ind.1.l3 | 90% @2:ind.1.target | 96% @2:ind.1.actual | 40 @2:ind.1.weight | 30 @2:ind.1.score
合计 | <3 | 100 @total.weight | 100 @total.score |  | 合计 | <3 | 100 @2:total.weight | 100 @2:total.score`,
    findings: ['M7 score/total'],
  },
  {
    place: '空列相隔，名称与代码分两格，分值在目标值前',
    source: MADE_UP,
    sheet: `
 | 项目支出绩效自评表 @title | <8
 | 项目名称 |  | 乡村公路安防 @name | < | 项目代码 | 2100456 | <2
 | 主管部门 |  | 某县交通局 @dept | < | 实施单位 |  | 某县公路段 @unit | <
 | 评价年度 |  | 2022 @year | <
 | 项目资金 | 预算数（元） @f.budget | < | 执行数（元） @f.executed | < | 执行率 @f.rate | < |  |
 | ^ | #350000{#,##0.00} @fund.total.budget | < | #350000{#,##0.00} @fund.total.executed | < | #1{0.00%} @fund.total.rate | < |  |
 | 一级指标 @i.l1 |  | 二级指标 @i.l2 | 三级指标 @i.l3 | 标准分值 @i.weight |  | 年度目标值 @i.target | 年度完成值 @i.actual | 实得分 @i.score
 | 产出指标 |  | 数量指标 | 安防里程 @i | 40 |  | 14公里 | 14公里 | 40
 | ^ |  | 质量指标 | 合格率 @i | 20 |  | 100% | 100% | 20
 | 效益指标 |  | 社会效益 | 受益村 @i | 30 |  | 7个 | 7个 | 30
 | 满意度指标 |  | 满意度 | 群众满意度 @i | 10 |  | 90% | 93% | 10
 | 合计 |  |  |  | 100 @total.weight |  |  |  | 100 @total.score`,
  },
  {
    place: '资金按来源横排，来源在执行数之前',
    source:
      '湖北省县级 项目绩效目标自评表（2021 年度公开件）：中央、省地、本级、其他、合计、执行数、执行率横排',
    sheet: `
某县财政预算支出项目绩效目标自评表 @title | <9
项目名称 | 乡村道路养护 @name | <3 | 项目主管单位 | 某县交通运输局 @dept | <1 | 自评总分： | 100 @total.score
项目实施单位 | 某县交通运输局 @unit | <3 | 项目属性 | 常年性 | <4
项目资金来源 | 中央（万元） | 省、地（万元） | 本级（万元） | 其他（万元） | 合计（万元） | 执行数（万元） | 执行率 |  |
^ | 100 @fund.fiscal.budget | 60 | 40 | 0 @fund.other.budget | 200 @fund.total.budget | 200 @fund.total.executed | 100% @fund.total.rate |  |
一级指标 @i.l1 | 二级指标 @i.l2 | < | 指标名称（三级指标） @i.l3 | 年初指标值 @i.target | 年终完成值 @i.actual | 分值 @i.weight | 自评分 @i.score | 复核分 | 评价标准
产出指标 | 数量指标 | < | 养护里程 @i | 300公里 | 300公里 | 40 | 40 |  | 按比例
^ | 质量指标 | < | 合格率 @i | 100% | 100% | 20 | 20 |  | 按比例
效益指标 | 社会效益指标 | < | 通行便利 @i | 提升 | 提升 | 30 | 30 |  | 定性
满意度指标 | 满意度 | < | 群众满意度 @i | 90% | 94% | 10 | 10 |  | 按比例`,
  },
  {
    place: '资金横竖颠倒：行是预算数、执行数、执行率，列是来源',
    source: MADE_UP,
    sheet: `
项目支出绩效自评表 @title | <6
（2023年度） @year | <6
项目名称 | 农业保险补贴 @name | <2 | 实施单位 | 某县农业农村局 @unit | <1
项目资金（万元） |  | 资金总额 | 财政拨款 | 其他资金 |  |
^ | 预算数 | 210 @fund.total.budget | 200 @fund.fiscal.budget | 10 @fund.other.budget |  |
^ | 执行数 | 205 @fund.total.executed | 195 @fund.fiscal.executed | 10 @fund.other.executed |  |
^ | 执行率 | 97.62% @fund.total.rate | 97.5% @fund.fiscal.rate | 100% @fund.other.rate |  |
一级指标 @i.l1 | 二级指标 @i.l2 | 三级指标 @i.l3 | 指标值 @i.target | 完成值 @i.actual | 分值 @i.weight | 得分 @i.score
产出指标 | 数量指标 | 参保面积 @i | 20万亩 | 20.5万亩 | 60 | 60
满意度指标 | 满意度 | 农户满意度 @i | 90% | 95% | 40 | 40
合计 | <4 | 100 @total.weight | 100 @total.score`,
  },
  {
    place: '部门整体：基本支出、项目支出两项，任务在后',
    source: MADE_UP,
    sheet: `
部门整体支出绩效自评表 @title | <7
（2023年度） @year | <7
部门名称 | 某县科技局 @unit | <6
部门预算执行情况（万元） | 支出类别 | 年初预算 @f.initial | 调整后预算 @f.budget | 决算数 @f.executed | 执行率 @f.rate | 分值 @f.weight | 得分 @f.score
^ | 合计 @f:total | 800 | 850 | 833 | 98% | 10 | 9.8
^ | 基本支出 | 500 | 520 | 520 | 100% |  |
^ | 项目支出 | 300 | 330 | 313 | 94.85% |  |
年度主要任务 | 任务名称 | 主要内容 | < | 预算数（万元） | < | 执行数（万元） | <
^ | 科技项目 | 组织申报 | < | 200 | < | 190 | <
^ | 科普活动 | 科普宣传 | < | 130 | < | 123 | <
年度总体目标 | 预期目标 | <2 | 实际完成情况 | <3
^ | 推动科技创新。 @goal.target | <2 | 完成。 @goal.actual | <3
一级指标 @i.l1 | 二级指标 @i.l2 | 三级指标 @i.l3 | 年度指标值 @i.target | 实际完成值 @i.actual | 分值 @i.weight | 得分 @i.score | 偏差原因 @i.reason
产出指标 | 数量指标 | 申报项目 @i | ≥10项 | 12项 | 30 | 30 |
^ | 质量指标 | 立项率 @i | ≥60% | 66% | 30 | 30 |
效益指标 | 社会效益 | 高新企业 @i | ≥6家 | 6家 | 20 | 20 |
满意度指标 | 满意度 | 企业满意度 @i | ≥90% | 95% | 10 | 10 |
总分 | <4 | 100 @total.weight | 99.8 @total.score |`,
  },
];
