import type { Vocabulary } from '../labels';
import type { HeadingKind } from '../types';

/** First- and second-level headings of indicators. */
export const HEADINGS: Vocabulary<HeadingKind> = {
  output: ['产出指标', '履职效能', '*产出*'],
  benefit: ['效益指标', '项目效益', '履职效益', '社会效应', '部门效益', '*效益指标', '*效果*', '效益*'],
  satisfaction: ['满意度指标', '*满意度*', '*满意*'],
  execution: ['预算执行率', '执行率', '*预算执行率*', '*资金执行率*', '*预算执行*'],
  process: ['过程指标', '运行成本', '*管理*', '*决策*', '*投入*', '*过程*'],
  quantity: ['数量指标', '产出数量', '*数量*'],
  quality: ['质量指标', '产出质量', '*质量*'],
  timeliness: ['时效指标', '产出时效', '*时效*', '*进度*', '*及时*'],
  cost: ['成本指标', '产出成本', '*成本*'],
  economic: ['经济效益指标', '*经济效益*'],
  social: ['社会效益指标', '*社会效益*'],
  ecological: ['生态效益指标', '环境效益指标', '*生态*', '*环境效益*'],
  sustainable: ['可持续影响指标', '*可持续*', '*持续影响*'],
  other: [],
};
