/** The kinds of sources that several rules share. */

export const ARITHMETIC = '表内勾稽关系：由表上其他单元格计算得出。';
export const COMMON = '财政部项目支出绩效自评表的通用样式与填报说明。';
export const LOCAL = '常见地方填报说明；各地口径不同时，以所选口径为准。';
export const PRACTICE = '审核中的通行做法，不是硬性规定。';
