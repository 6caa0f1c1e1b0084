import { css } from '../html';

/** Colours, type faces and what all parts share. */
export const theme = css`
  :root {
    --song:
      'SimSun', '宋体', 'Songti SC', 'STSong', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC',
      serif;
    --hei:
      'Microsoft YaHei', '微软雅黑', 'PingFang SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC',
      'SimHei', '黑体', sans-serif;
    --display:
      'FZXiaoBiaoSong-B05S', '方正小标宋简体', 'STZhongsong', '华文中宋', 'Source Han Serif SC',
      'Noto Serif CJK SC', 'SimSun', serif;
    --paper: #fff;
    --ink: #1f2328;
    --quiet: #59636e;
    --line: #d0d5da;
    --rule: #8a929a;
    --shade: #f4f6f8;
    --link: #1f4e8c;
    --error: #a3201b;
    --error-tint: #fdebe9;
    --explain: #7a5200;
    --explain-tint: #fff4d9;
    --hint: #1f4e8c;
    --hint-tint: #eaf2fc;
    --met: #8a929a;
    --over: #c98a12;
    --unmet: #c7372f;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --paper: #16191d;
      --ink: #e3e6ea;
      --quiet: #a2abb5;
      --line: #3a4149;
      --rule: #6c757e;
      --shade: #20252b;
      --link: #8fbcf5;
      --error: #ff9c94;
      --error-tint: #43201f;
      --explain: #f0c264;
      --explain-tint: #3d3116;
      --hint: #8fbcf5;
      --hint-tint: #1c2e45;
      --met: #79828b;
      --over: #d9a136;
      --unmet: #e2635b;
    }
  }
  * {
    box-sizing: border-box;
  }
  html {
    background: var(--paper);
    color: var(--ink);
    font: 15px/1.7 var(--hei);
    -webkit-text-size-adjust: 100%;
  }
  body {
    margin: 0;
  }
  main {
    max-width: 1120px;
    margin: 0 auto;
    padding: 40px 32px 64px;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  h2 {
    font-size: 1.27em;
    line-height: 1.4;
  }
  h3 {
    font-size: 1.07em;
    margin-bottom: 8px;
  }
  section {
    margin-top: 28px;
  }
  section h2 {
    margin-bottom: 8px;
  }
  a {
    color: var(--link);
    text-underline-offset: 0.2em;
  }
  a:focus-visible,
  .scroll:focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 2px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: left;
    font-weight: normal;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  ul {
    padding-left: 1.2em;
  }
  .scroll {
    overflow-x: auto;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet,
  .note {
    color: var(--quiet);
  }
  .note {
    font-size: 0.87em;
  }
  .badge {
    display: inline-block;
    min-width: 1.5em;
    height: 1.5em;
    padding: 0 0.3em;
    font: 700 11px/1.5em var(--hei);
    text-align: center;
    vertical-align: 0.1em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .badge:empty {
    min-width: 1.1em;
    height: 1.1em;
    vertical-align: -0.1em;
    padding: 0;
  }
  .badge.error {
    background: var(--error);
    color: var(--paper);
  }
  .badge.explain {
    background: var(--explain-tint);
    color: var(--explain);
    box-shadow: inset 0 0 0 2px var(--explain);
    border-radius: 1em;
  }
  .badge.hint {
    background: var(--paper);
    color: var(--hint);
    border: 1px dotted var(--hint);
    line-height: calc(1.5em - 2px);
    border-radius: 1em;
  }
  .badge:empty {
    margin-right: 0.2em;
  }
  .arrow {
    font-weight: 400;
  }
`;
