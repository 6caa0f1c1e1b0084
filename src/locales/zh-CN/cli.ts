import type { CliLocale } from '../types';
import { write } from './write';

const help = `自评表审核：检查绩效自评表，列出与填报要求不符之处

用法
  ziping audit 路径… [选项]      逐表审核，列出问题
  ziping inspect 路径… [选项]    只看识别结果：有哪些表，各栏在哪个单元格
  ziping fill 文件 --output 新文件      填写空白的计算栏（执行率、得分、总分、等级），默认写成公式
  ziping annotate 文件 --output 新文件  把问题标在工作簿里：底色和批注；再次运行会换掉上次的标记
  ziping clear 文件 --output 新文件     清除标记和批注
  ziping undo 文件 --output 新文件      撤销最近一次填写
  ziping ignore 文件 --cell 单元格 --reason 理由 --output 新文件  忽略一个问题，必须写明理由
  ziping unignore 文件 --cell 单元格 --output 新文件              撤销忽略

路径可以是文件，也可以是文件夹（连同其中的子文件夹，读取 .xlsx 和 .xlsm）。原文件只读，不会改动；
fill 等命令写到新文件，只有把 --output 写成原文件的名字才会改写原文件。

选项
  --profile 名称|文件    按指定的口径审核：national（通用样式）、shanxi（山西样式）、hunan（湖南样式）、
                         gansu（甘肃样式，不评分）、hubei（湖北样式）、sichuan（四川样式），或口径文件（JSON）；
                         不写则依次按工作簿所带的口径、表中注释、表格样式判断
  --teach 文件           栏目说明文件（JSON），写明认不出的栏目是什么，如
                         {"labels": {"自评打分": "score", "项目主办科室": "unit", "联系方式": "ignore"}}
  --together             所有文件属于一处，跨文件核对（仅 audit）
  --format 样式          结果的样式：text 供阅读（默认），json 供其他程序读取，html 供打印（仅 audit、inspect）
  --output 文件          结果写入文件，不显示在屏幕上
  --values               填写数值而不是公式（仅 fill）
  --overwrite            连填错的数一并改正（仅 fill）
  --all                  连填写记录、忽略记录一并清除（仅 clear）
  --cell 单元格          问题所在的单元格，如 C5、自评表!C5（仅 ignore、unignore）
  --rule 规则            问题的规则编号，如 score/total；单元格只有一个问题时可以不写（仅 ignore、unignore）
  --reason 理由          忽略的理由（仅 ignore）
  --drop-stale           清理失效的忽略（仅 unignore）
  --lang zh-CN|en        语言
  --help                 显示本说明

例
  ziping audit 自评表.xlsx
  ziping audit 2024年自评 --format html --output 审核报告.html
  ziping audit 2024年自评 --together --format json --output 结果.json

退出码
  0 全部读取，没有错误    1 有错误（忽略的错误也算）    2 用法不对，或有文件无法读取（其余照常审核）
`;

const resave = '请用 Excel 或 WPS 打开后另存为 .xlsx';

export const cli: CliLocale = {
  help,
  hint: '用 ziping --help 查看用法。',
  usage: {
    unknownCommand: ({ command }) =>
      command
        ? `没有“${command}”这个命令，可用的有 audit（审核）、inspect（查看识别结果）、fill（填写）、annotate（标记）、clear（清除标记）、undo（撤销填写）、ignore（忽略问题）、unignore（撤销忽略）。`
        : '请写明要做什么。',
    missingPaths: ({ command }) =>
      `请在 ${command} 后面写明要读的文件或文件夹，如：ziping ${command} 自评表.xlsx`,
    unknownOption: ({ option }) => `没有“${option}”这个选项。`,
    optionNotFor: ({ option, command, only }) =>
      `选项 ${option} 不能用于 ${command}，只能用于 ${only.join('、')}。`,
    oneFile: ({ command }) => `${command} 一次只处理一个文件。`,
    missingOutput: ({ command }) =>
      `请用 --output 写明新文件的名字，如：ziping ${command} 自评表.xlsx --output 新自评表.xlsx`,
    missingOption: ({ command, options }) => `${command} 还要写明 ${options.join(' 或 ')}。`,
    notACell: ({ value }) => `“${value}”不是单元格，请写成 C5 或 自评表!C5。`,
    missingValue: ({ option }) => `选项 ${option} 后面缺少内容。`,
    unexpectedValue: ({ option }) => `选项 ${option} 后面不带内容。`,
    unknownFormat: ({ value, known }) => `结果的样式没有“${value}”，可用的有 ${known.join('、')}。`,
    unknownLanguage: ({ value, known }) => `没有“${value}”这种语言，可用的有 ${known.join('、')}。`,
    unknownProfile: ({ value, known }) =>
      `找不到口径“${value}”：既不是自带的口径（${known.join('、')}），也没有这个文件。请核对名称或路径。`,
    profileUnreadable: ({ path }) => `口径文件 ${path} 无法读取，请确认它是文件且有权限打开。`,
    profileInvalid: ({ path, faults }) =>
      [
        `口径文件 ${path} 有 ${faults.length} 处错误，请改正后再试：`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    teachingUnreadable: ({ path }) => `栏目说明文件 ${path} 无法读取，请核对路径，确认有权限打开。`,
    teachingInvalid: ({ path, faults }) =>
      [
        `栏目说明文件 ${path} 有 ${faults.length} 处错误，请改正后再试：`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    outputIsSource: ({ path }) => `结果不能写入 ${path}，它是要审核的文件，请换一个文件名。`,
    outputFailed: ({ path, reason }) =>
      `结果无法写入 ${path}（${reason}），请确认文件夹存在、有权限且文件没有被打开。`,
  },
  files: {
    notFound: (path) => `${path} 不存在，请核对路径和文件名`,
    noWorkbooks: (path) => `${path} 中没有 .xlsx 或 .xlsm 工作簿，请确认文件夹是否选对`,
    denied: (path) => `${path} 没有权限读取，请检查权限，或复制到自己的文件夹后再试`,
    cannotOpen: (path) => `${path} 无法打开，请确认文件没有损坏、没有被其他程序占用`,
    failed: (path) => `${path} 没有审核完，程序出错，请把屏幕上的出错信息反映给维护人员`,
    oldFormat: (path) => `${path} 不是 .xlsx 格式，没有读取，请另存为 .xlsx`,
    encrypted: (path) => `${path} 已加密，请在 Excel 中取消密码后再试`,
    'legacy-xls': (path) => `${path} 是旧的 .xls 格式，或是改了扩展名的网页、文本文件，${resave}`,
    xlsb: (path) => `${path} 是 .xlsb 格式，${resave}`,
    ods: (path) => `${path} 是 .ods 格式，${resave}`,
    truncated: (path) => `${path} 不完整或已损坏，请重新取得该文件，或用 Excel 修复后另存`,
    'not-a-workbook': (path) => `${path} 不是 Excel 工作簿，请核对文件；如果 Excel 能打开它，请另存为 .xlsx`,
    'broken-xml': (path) => `${path} 的内容已损坏，${resave}`,
    doctype: (path) => `${path} 含有工作簿中不应有的声明，为安全起见没有读取，${resave}`,
    'too-large': (path) => `${path} 过大，为安全起见没有读取，请删去多余的工作表或内容后另存`,
    'no-sheets': (path) => `${path} 中没有工作表，请核对文件`,
  },
  embeddedProfile: (path, faults) =>
    [`${path} 所带的口径有误，没有采用：`, ...faults.map((fault) => `  ${fault}`)].join('\n'),
  progress: (done, total, path) => `[${done}/${total}] ${path}`,
  write,
  written: (path) => `结果已写入 ${path}`,
  severities: { error: '错误', explain: '需说明', hint: '提示' },
  blocks: {
    basics: '基本信息',
    funds: '资金',
    indicators: '指标',
    total: '总分',
    texts: '文字',
    data: '基础数据',
    accounts: '决算数据',
    across: '表间',
  },
  kinds: {
    project: '项目支出绩效自评表',
    unit: '整体支出绩效自评表',
    basic: '基础数据表',
    accounts: '部门决算公开表',
    report: '绩效自评报告',
  },
  report: {
    unreadable: '无法读取',
    noForms: '没有找到绩效自评表',
    sure: (percent) => `栏目认出 ${percent}`,
    unmatched: (cell, text) => `不认识的栏目 ${cell}：${text}`,
    noFindings: '没有发现问题',
    year: (year) => `${year} 年`,
    profile: (title, why) => `口径：${title}（${why}）`,
    total: (stated, computed) => (computed ? `${stated}（应为 ${computed}）` : stated),
    blank: '未填',
    notChecked: '无法核对',
    alike: (cells) => `同类：${cells}`,
    cells: (cells, more) => cells.join('、') + (more > 0 ? ` 等 ${cells.length + more} 处` : ''),
    summary: '汇总',
    all: '合计',
    columns: { form: '表', total: '总分', grade: '等级' },
    counts: ({ files, unreadable, forms, folded, ignored }) =>
      [
        `共 ${files} 个文件`,
        ...(unreadable > 0 ? [`其中 ${unreadable} 个无法读取`] : []),
        `${forms} 张表`,
        ...(folded > 0 ? [`另有 ${folded} 处是上述问题的连带结果`] : []),
        ...(ignored > 0 ? [`${ignored} 处已忽略，不在上述之内`] : []),
      ].join('，') + '。',
  },
};
