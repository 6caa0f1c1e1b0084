/**
 * Layouts as they are in use in different places, with made-up units and figures. Each comes with the
 * cells that a reader must find; `quiet` ones must raise no error and ask for no explanation.
 */
export interface PlaceCase {
  readonly place: string;
  readonly sheet: string;
  readonly roles: Readonly<Record<string, string>>;
  /** Findings that must be raised (`cell rule`); everything else of severity error or explain is a false alarm. */
  readonly findings: readonly string[];
}

export const PLACES: readonly PlaceCase[] = [
  {
    place: 'points in the block label, operator and unit columns, conclusion rows behind the total',
    sheet: `
A1=报表编号：00_0013zp
A2:K2=部门预算项目支出绩效自评表（2023年度）
A3=项目名称 | B3:K3=510000T000010000000-办公设备更新项目
A4=主管部门 | B4:D4=某县司法局部门 | E4:F4=实施单位（盖章） | G4:K4=某县司法局
A5:A9=项目基本情况 | B5:B7=1.项目年度目标完成情况 | C5:F5=项目年度目标 | G5:K5=年度目标完成情况
C6:F7=购买办公设备并按要求支付资金。 | G6:K7=完成
B8:B9=2.项目实施内容及过程概述 | C8:K9=购买13台电脑，并于12月前完成资金支付。
A10:A15=预算执行情况（10分） | B10=年度预算数（万元） | C10=年初预算 | D10=调整后预算数 | E10=预算执行数 | F10=预算执行率 | G10=权重 | H10=得分 | I10:K10=原因
B11=总额 | C11=#0{0.00} | D11=#3.36{0.00} | E11=#3.36{0.00} | F11=#1{0.00%} | G11=#10 | H11=#10 | I11:K15=1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内)
B12=其中：财政资金 | C12=#0{0.00} | D12=#3.36{0.00} | E12=#3.36{0.00} | F12=#1{0.00%} | G12=/ | H12=/
B13=财政专户管理资金 | C13=#0{0.00} | D13=#0{0.00} | E13=#0{0.00} | F13=#0{0.00%} | G13=/ | H13=/
B14=单位资金 | C14=#0{0.00} | D14=#0{0.00} | E14=#0{0.00} | F14=#0{0.00%} | G14=/ | H14=/
B15=其他资金 | G15=/ | H15=/
A16:A19=绩效指标（90分） | B16=一级指标 | C16=二级指标 | D16=三级指标 | E16=指标性质 | F16=指标值 | G16=度量单位 | H16=完成值 | I16=权重 | J16=得分 | K16=未完成原因分析
B17:B18=产出指标 | C17=数量指标 | D17=购买电脑数量 | E17=＝ | F17=#13 | G17=台 | H17=#13 | I17=#40 | J17=#40
C18=经济成本指标 | D18=成本控制数 | E18=≤ | F18=#3.36 | G18=万元 | H18=#3.36 | I18=#30 | J18=#30
B19=满意度指标 | C19=服务对象满意度指标 | D19=使用人员满意度 | E19=≥ | F19=#95 | G19=% | H19=#96 | I19=#20 | J19=#20
A20:H20=合计 | I20=#100 | J20=#100
A21=评价结论 | B21:K21=自评总分100分，项目按计划完成。
A22=存在问题 | B22:K22=无
A23=改进措施 | B23:K23=无
A24:F24=项目负责人： | G24:K24=财务负责人：`,
    roles: {
      title: 'A2',
      name: 'B3',
      dept: 'B4',
      unit: 'G4',
      'goal.target': 'C6',
      'goal.actual': 'G6',
      'fund.total.initial': 'C11',
      'fund.total.budget': 'D11',
      'fund.total.executed': 'E11',
      'fund.total.rate': 'F11',
      'fund.total.weight': 'G11',
      'fund.total.score': 'H11',
      'fund.fiscal.budget': 'D12',
      'fund.other.budget': 'D15',
      'ind.0.l3': 'D17',
      'ind.0.target': 'F17',
      'ind.0.actual': 'H17',
      'ind.0.weight': 'I17',
      'ind.0.score': 'J17',
      'ind.0.reason': 'K17',
      'ind.2.l1': 'B19',
      'ind.2.actual': 'H19',
      'total.weight': 'I20',
      'total.score': 'J20',
    },
    findings: [],
  },
  {
    place: 'twenty points for execution, no weight column, one place for reasons',
    sheet: `
A1:H1=2022年度档案抢救与保护项目绩效自评表
A2:D2=单位名称：某市档案馆 | E2:H2=填报日期：2023年4月
A3=项目名称 | B3:H3=档案抢救与保护
A4=主管部门 | B4:D4=某市档案局 | E4=项目实施单位 | F4:H4=某市档案馆
A5=项目类别 | B5:H5=1、部门预算项目 □ 2、市直专项 □ 3、市级转移支付项目 □
A6=项目属性 | B6:H6=1、持续性项目 □ 2、新增性项目 □
A7=项目类型 | B7:H7=1、常年性项目 □ 2、延续性项目 □ 3、一次性项目 □
A8:A9=预算执行情况（万元）（20分） | B8:C8= | D8=预算数（A） | E8=执行数（B） | F8=执行率（B/A） | G8:H8=得分（20分*执行率）
B9:C9=年度财政资金总额 | D9=#10 | E9=#9 | F9=#0.9{0%} | G9:H9=#18
A10:A14=年度目标1（80分） | B10=一级指标 | C10=二级指标 | D10:E10=三级指标 | F10=年初目标值（A） | G10=实际完成值（B） | H10=得分
B11:B13=产出指标 | C11=数量指标 | D11:E11=抢救档案数量 | F11=≥200卷 | G11=210卷 | H11=#30
C12=质量指标 | D12:E12=档案修复合格率 | F12=≥95% | G12=#0.98{0%} | H12=#20
C13=时效指标 | D13:E13=按期完成率 | F13=100% | G13=#1{0%} | H13=#10
B14=效益指标 | C14=满意度指标 | D14:E14=查档群众满意度 | F14=≥90% | G14=#0.93{0%} | H14=#20
A15:G15=总分 | H15=#98
A16=偏差大或目标未完成原因分析 | B16:H16=部分尾款按合同约定于次年支付。
A17=改进措施及结果应用方案 | B17:H17=加快支付进度。`,
    roles: {
      title: 'A1',
      name: 'B3',
      dept: 'B4',
      unit: 'F4',
      'fund.total.budget': 'D9',
      'fund.total.executed': 'E9',
      'fund.total.rate': 'F9',
      'fund.total.score': 'G9',
      'ind.0.target': 'F11',
      'ind.0.actual': 'G11',
      'ind.0.score': 'H11',
      'ind.3.l2': 'C14',
      'total.score': 'H15',
    },
    findings: [],
  },
  {
    place: 'indicators without levels, adjusted targets, a unit column, the total in the head',
    sheet: `
A1:L1=2021年度部门整体绩效自评表
A2=主管部门 | B2:D2=某区委宣传部 | E2=财政处室 | F2:G2=教科文处 | H2=自评总分（分） | I2:L2=#97.6
A3=部门联系人 | B3:D3= | E3=联系电话 | F3:L3=
A4:A6=部门预算执行情况（万元） | B4:C4= | D4=年初预算数 | E4:F4=全年（调整）预算数 | G4:H4=全年执行数 | I4=执行率（%） | J4=执行率权重 | K4:L4=执行率得分（分）
B5:C5=年度总金额 | D5=#1200 | E5:F5=#1000 | G5:H5=#760 | I5=#76{0.00} | J5=#10 | K5:L5=#7.6
B6:C6=其中：财政拨款 | D6=#1200 | E6:F6=#1000 | G6:H6=#760 | I6=#76{0.00}
A7:A8=当年绩效目标 | B7:D7=年初绩效目标 | E7:H7=全年（调整）绩效目标 | I7:L7=全年目标实际完成情况
B8:D8=无 | E8:H8=营造良好宣传氛围。 | I8:L8=较好地完成了工作任务，部分合同尾款未支付，结余240万元。
A9:A14=绩效指标 | B9:C9=指标名称 | D9=计量单位 | E9=指标性质 | F9=年初指标值 | G9=调整指标值 | H9=全年完成值 | I9=得分系数（%） | J9=指标权重（分） | K9=指标得分（分） | L9=是否核心指标
B10:C10=党性教育培训次数 | D10=次 | E10=≥ | F10=#6 | G10=#12 | H10=#12 | I10=#100 | J10=#20 | K10=#20 | L10=是
B11:C11=组织宣传活动次数 | D11=次 | E11=≥ | F11=#30 | G11=#40 | H11=#43 | I11=#100 | J11=#20 | K11=#20 | L11=否
B12:C12=播发稿件数量 | D12=篇 | E12=≥ | F12=#2200 | G12=#2200 | H12=#2859 | I12=#100 | J12=#20 | K12=#20 | L12=否
B13:C13=预决算信息公开性 | D13= | E13=定性 | F13=高 | G13=高 | H13=高 | I13=#100 | J13=#10 | K13=#10 | L13=否
B14:C14=公众满意度 | D14=% | E14=≥ | F14=#90 | G14=#90 | H14=#95 | I14=#100 | J14=#20 | K14=#20 | L14=否
A15=说明 | B15:L15=无`,
    roles: {
      title: 'A1',
      dept: 'B2',
      'total.score': 'I2',
      'goal.actual': 'I8',
      'fund.total.initial': 'D5',
      'fund.total.budget': 'E5',
      'fund.total.executed': 'G5',
      'fund.total.rate': 'I5',
      'fund.total.weight': 'J5',
      'fund.total.score': 'K5',
      'fund.fiscal.budget': 'E6',
      'ind.0.l3': 'B10',
      'ind.0.target': 'F10',
      'ind.0.target2': 'G10',
      'ind.0.actual': 'H10',
      'ind.0.weight': 'J10',
      'ind.0.score': 'K10',
      'ind.4.actual': 'H14',
    },
    findings: [],
  },
  {
    place: 'numbered sections, money in place and spent',
    sheet: `
A1:H1=2021年度项目绩效自评表
A2=填报单位：某县教育局 | F2:H2=金额单位：万元
A3:H3=一、基本情况
A4=项目名称 | B4:D4=学校取暖补助 | E4=实施（主管）单位 | F4:H4=某县教育局
A5:H5=二、预算执行情况
A6:B6=预算安排情况（调整后） | C6:D6=资金到位情况 | E6:F6=资金执行情况 | G6:H6=预算执行进度
A7=预算数 | B7=#50 | C7=到位数 | D7=#50 | E7=执行数 | F7=#48 | G7:H9=#0.96{0%}
A8=其中：财政资金 | B8=#50 | C8=其中：财政资金 | D8=#50 | E8=其中：财政资金 | F8=#48
A9=其他 | B9= | C9=其他 | D9= | E9=其他 | F9=
A10:H10=三、目标完成情况
A11:D11=年度预期目标 | E11:F11=具体完成情况 | G11:H11=总体完成率
A12:D12=保障学校冬季取暖。 | E12:F12=按计划完成，年末尾款2万元尚未支付。 | G12:H12=#1{0%}
A13:H13=四、年度绩效指标完成情况
A14=一级指标 | B14=二级指标 | C14=三级指标 | D14:E14=预期指标值 | F14=实际完成值 | G14=分值 | H14=自评得分
A15:A16=产出指标 | B15=数量指标 | C15=补助学校数量 | D15:E15=≥12所 | F15=12所 | G15=#40 | H15=#40
B16=质量指标 | C16=补助资金覆盖率 | D16:E16=100% | F16=#1{0%} | G16=#30 | H16=#30
A17=满意度指标 | B17=服务对象满意度 | C17=师生满意度 | D17:E17=≥90% | F17=#0.92{0%} | G17=#20 | H17=#20
A18=预算执行率 | B18=预算执行率 | C18=预算执行率 | D18:E18=100% | F18=#0.96{0%} | G18=#10 | H18=#9.6
A19:F19=自评得分 | G19=#100 | H19=#99.6
A20:H20=五、存在问题、原因及下一步整改措施
A21:H21=无`,
    roles: {
      title: 'A1',
      name: 'B4',
      unit: 'F4',
      'fund.total.budget': 'B7',
      'fund.total.executed': 'F7',
      'fund.total.rate': 'G7',
      'fund.fiscal.budget': 'B8',
      'fund.fiscal.executed': 'F8',
      'ind.0.target': 'D15',
      'ind.0.actual': 'F15',
      'ind.3.score': 'H18',
      'total.weight': 'G19',
      'total.score': 'H19',
    },
    findings: [],
  },
  {
    place: 'a total of zero over filled sources',
    sheet: `
A1=附件：
A2:J2=项目支出绩效自评表
A3:J3=（2022年度）
A4:C4=项目名称 | D4:J4=委托业务项目
A5:C5=主管部门 | D5:F5=219-某镇人民政府 | G5=实施单位 | H5:J5=219001-某镇人民政府
A6:C9=项目资金（万元） | D6= | E6=年初预算数 | F6=全年预算数 | G6=全年执行数 | H6=分值 | I6=执行率 | J6=得分
D7=年度资金总额： | E7=#0 | F7=#0 | G7=#0 | H7=#10 | I7=#0 | J7=#0
D8=其中：本年财政拨款 | E8=#90 | F8=#89.974 | G8=#89.974
D9=其他资金
A10:A11=年度总体目标 | B10:F10=预期目标 | G10:J10=实际完成情况
B11:F11=委托编制预算。 | G11:J11=已完成。
A12:A16=绩效指标 | B12=一级指标 | C12=二级指标 | D12=三级指标 | E12:F12=年度指标值 | G12=实际完成值 | H12=分值 | I12=得分 | J12=偏差原因分析及改进措施
B13:B15=产出指标（50分） | C13=数量指标 | D13=委托业务项目数量 | E13:F13=≥50个 | G13=#50 | H13=#20 | I13=#20
C14=质量指标 | D14=报告合格率 | E14:F14=≥100百分比 | G14=#100 | H14=#20 | I14=#20
C15=成本指标 | D15=单项业务成本 | E15:F15=符合相关规定 | G15=达成预期指标 | H15=#10 | I15=#10
B16=满意度指标（40分） | C16=满意度指标 | D16=公众满意度 | E16:F16=≥95百分比 | G16=#95 | H16=#40 | I16=#40
A17:G17=总分 | H17=#100 | I17=#90`,
    roles: {
      title: 'A2',
      year: 'A3',
      name: 'D4',
      dept: 'D5',
      unit: 'H5',
      'fund.total.budget': 'F7',
      'fund.fiscal.executed': 'G8',
      'ind.1.target': 'E14',
      'ind.1.actual': 'G14',
      'total.score': 'I17',
    },
    findings: ['E7 funds/parts-sum', 'F7 funds/parts-sum', 'G7 funds/parts-sum'],
  },
];
