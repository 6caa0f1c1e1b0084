import type { TableId } from '../accounts/types';

/** A public document and the wordings that the vocabulary has from it. */
export interface Source {
  readonly document: string;
  /** Where it stood when it was read, where that is the issuer's own address. */
  readonly address?: string;
  /** Labels of a 自评表 that it adds to the form of 财预〔2020〕10号. */
  readonly wordings: readonly string[];
  /** Titles of tables of 部门决算 and what each of them is. */
  readonly tables?: Readonly<Record<string, TableId>>;
}

/**
 * Public documents whose wordings the vocabulary holds. Wordings that stand in none of them are general usage.
 * No names of people.
 */
export const SOURCES: readonly Source[] = [
  {
    document:
      '财政部 财预〔2020〕10号 项目支出绩效自评表；安徽天长、池州，河北廊坊，上海普陀 2019–2022 年度公开表同此',
    wordings: [
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
      '年度指标值',
      '实际完成值',
      '偏差原因分析及改进措施',
    ],
  },
  {
    document: '预算管理一体化系统 项目绩效自评库表（公开的建表语句）',
    wordings: [
      '年初批复数',
      '年度调整金额',
      '变动后预算数',
      '资金执行率',
      '资金执行得分',
      '指标值完成情况',
      '评（扣）分标准',
      '权重',
      '偏差分析及整改措施',
    ],
  },
  {
    document: '天津市 部门整体支出绩效自评（一体化系统列名）',
    wordings: ['指标名称', '计算符号', '计量单位', '指标值'],
  },
  {
    document: '山西省岚县 2024年度 项目支出绩效自评表',
    wordings: ['目标申报数', '资金结（转）余', '年初指标值', '调整后指标值', '定性指标情况说明'],
  },
  {
    document: '河北省 2021年度 项目绩效自评表（五段式）',
    wordings: ['到位数', '执行数', '预算执行进度', '预期指标值', '具体完成情况'],
  },
  {
    document: '安徽省濉溪县 2019年度 绩效目标自评表',
    wordings: ['全年实际值', '未完成原因及拟采取的改进措施', '年度总体目标完成情况综述'],
  },
  {
    document: '湖北省黄石市 2022年度 项目自评表',
    wordings: ['预算数（A）', '执行数（B）', '年初目标值（A）', '实际完成值（B）', '年度财政资金总额'],
  },
  {
    document: '湖北省广水市 2021年度 财政预算支出项目绩效目标自评表',
    wordings: ['项目主管单位', '省、地', '本级', '年终完成值', '自评分', '复核分'],
  },
  {
    document: '湖南省衡山县 2020年度 县级专项资金绩效目标自评表',
    wordings: ['专项资金名称', '县级主管部门', '中央、省、市补助', '全年完成值', '未完成原因和改进措施'],
  },
  {
    document: '湖南省衡山县 2024年度 部门整体支出绩效自评表',
    wordings: ['自评得分', '一般公共预算', '政府性基金拨款'],
  },
  {
    document: '四川省大英县、青神县 2023年度 部门预算项目支出绩效自评表',
    wordings: [
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '指标性质',
      '度量单位',
      '未完成原因分析',
      '财政专户管理资金',
    ],
  },
  {
    document: '四川省遂宁市 2021年度 专项转移支付区域绩效目标自评表',
    wordings: ['转移支付预算数', '转移支付执行数', '完成值', '目标实际完成情况'],
  },
  {
    document: '重庆市 2021年度 部门整体绩效自评表',
    wordings: [
      '全年（调整）预算数',
      '执行率权重',
      '执行率得分（分）',
      '调整指标值',
      '得分系数（%）',
      '指标权重（分）',
      '是否核心指标',
    ],
  },
  {
    document: '云南省永德县 2022年度 公开14表 项目支出绩效自评表',
    wordings: ['当年财政拨款', '指标性质', '度量单位'],
  },
  {
    document: '甘肃省临夏市 2023年度 项目支出、单位整体支出绩效自评表',
    wordings: ['预期指标值', '实际完成指标值', '指标内容', '任务名称', '金额合计'],
  },
  {
    document: '宁夏银川市 2021年度 本级部门项目支出绩效自评表',
    wordings: ['调整预算数（A）', '参考分值', '全年实际值（B）', '财政审核评分'],
  },
  {
    document: '山东省济南市历城区文化馆 2019年度 区级部门预算项目支出绩效自评表',
    address: 'http://jnslcqwhg.cn/newsinf_id_308.html',
    wordings: [
      '年初预算数(A)',
      '年度总体目标完成情况综述',
      '预期指标值(A)',
      '实际完成指标值(B)',
      '未完成原因',
      '得分计算方法',
    ],
  },
  {
    document: '北京市文物局 2021年度部门决算',
    address: 'https://www.beijing.gov.cn/gongkai/caizheng/czzt/2021js/202208/t20220813_2792171.html',
    wordings: [],
    tables: {
      收入支出决算总表: 'overall',
      财政拨款收入支出决算总表: 'fiscal',
      一般公共预算财政拨款支出决算表: 'general',
      政府性基金预算财政拨款基本支出决算表: 'basic',
      '财政拨款“三公”经费支出决算表': 'official',
    },
  },
  {
    document: '辽宁省本溪满族自治县水务局 2022年度部门决算',
    address: 'http://bx.gov.cn/ztlm/bxxyjs/bmjs/2022nd132/content_614017',
    wordings: [],
    tables: {
      财政拨款收入支出决算表: 'fiscal',
      '一般公共预算财政拨款“三公”经费支出决算表': 'official',
      国有资本经营预算财政拨款支出决算表: 'capital',
    },
  },
  {
    document: '江西省南昌市人民政府驻上海联络处 2022年度单位决算',
    wordings: [],
    tables: {
      收入决算表: 'income',
      支出决算表: 'spending',
      一般公共预算财政拨款基本支出决算表: 'basic',
      政府性基金预算财政拨款收入支出决算表: 'fund',
    },
  },
  {
    document: '广东省湛江市人民政府行政服务中心 2021年部门决算',
    wordings: [],
    tables: { 一般公共预算财政拨款基本支出决算明细表: 'basic' },
  },
  {
    document: '广西桂林市司法局 2015年部门“三公”经费情况统计表',
    wordings: [],
    tables: { '2015年桂林市司法局部门“三公”经费情况统计表': 'official' },
  },
  {
    document: '陕西省柞水县审计局 2020年部门决算',
    address: 'http://219.145.244.73:88/html/zwgk/czysjs/118395.html',
    wordings: [],
    tables: {
      收入决算总表: 'income',
      支出决算总表: 'spending',
      '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表': 'official',
    },
  },
  {
    document: '新疆乌鲁木齐高新技术产业开发区（新市区）建设局 2020年度部门决算公开说明',
    address: 'http://uhdz.gov.cn/zfxxgk/fdzdgknr/czxx/yjsgk/gxqxsqhzdwyjgs/gxqxsqjsj/content_12669',
    wordings: [],
    tables: { 国有资本经营预算财政拨款收入支出决算表: 'capital' },
  },
];
