import { css } from '../html';

/** Findings, chart, and what stands below them. */
export const lists = css`
  .findings {
    border-top: 2px solid var(--rule);
    border-bottom: 1px solid var(--rule);
  }
  .findings th,
  .findings td {
    padding: 5px 8px;
  }
  .findings thead th {
    color: var(--quiet);
    font-size: 0.87em;
    white-space: nowrap;
    border-bottom: 1px solid var(--line);
  }
  .findings tbody {
    border-top: 1px solid var(--line);
  }
  .findings tbody:target {
    background: var(--shade);
  }
  .findings th:first-child {
    width: 3.6em;
    text-align: center;
    white-space: nowrap;
  }
  .findings .cell {
    width: 5em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .findings .cell .quiet {
    font-size: 0.8em;
    white-space: normal;
  }
  .findings .severity {
    width: 5em;
    white-space: nowrap;
  }
  .findings .severity.error {
    color: var(--error);
  }
  .findings .severity.explain {
    color: var(--explain);
  }
  .findings .severity.hint {
    color: var(--hint);
  }
  .findings .follows td,
  .findings .follows th {
    padding-top: 0;
  }
  .findings .follows .message {
    padding-left: 2em;
  }
  .fix {
    color: var(--quiet);
    font-size: 0.93em;
  }
  .lead {
    margin-right: 0.8em;
  }
  .clean::before {
    content: '✓ ';
  }

  .chart {
    font-size: 0.93em;
  }
  .chart + .note,
  .scroll + .note {
    margin-top: 6px;
  }
  .chart th,
  .chart td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
    vertical-align: middle;
  }
  .chart thead th {
    color: var(--quiet);
    font-size: 0.93em;
  }
  .chart .number {
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .chart .bar {
    width: 34%;
    min-width: 150px;
    padding: 0 8px;
  }
  .chart svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    padding: 0 2%;
    font-variant-numeric: tabular-nums;
  }
  .attainment {
    white-space: nowrap;
  }
  .unmet .attainment {
    color: var(--error);
    font-weight: 700;
  }
  .over .attainment {
    color: var(--explain);
    font-weight: 700;
  }
  rect.unmet,
  path.unmet {
    fill: var(--unmet);
  }
  rect.over,
  path.over {
    fill: var(--over);
  }
  rect.met,
  circle.met,
  path.met {
    fill: var(--met);
  }
  .chart rect.unmet {
    fill: url(#bar-unmet);
    stroke: var(--unmet);
    stroke-width: 0.7;
  }
  .chart rect.over {
    fill: url(#bar-over);
    stroke: var(--over);
    stroke-width: 0.7;
  }
  path.cross {
    stroke: var(--unmet);
    stroke-width: 2;
    fill: none;
  }
  .stripe {
    fill: var(--paper);
  }
  line.target {
    stroke: var(--ink);
    stroke-width: 1;
  }
  line.edge {
    stroke: var(--line);
    stroke-width: 0.5;
  }

  section.quiet {
    font-size: 0.9em;
  }
  section.quiet h3 {
    font-size: 1.07em;
  }
  .quiet .cell {
    font-variant-numeric: tabular-nums;
    color: var(--ink);
  }
`;
