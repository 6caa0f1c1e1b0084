import { css } from '../html';

/**
 * The drawn form. Severities differ in their frames as well as in colour (solid, dashed, dotted), since most
 * printers know black only.
 */
export const sheet = css`
  .sheet {
    table-layout: fixed;
    min-width: var(--width);
    font: 14px/1.45 var(--song);
  }
  .sheet td {
    border: 1px solid var(--rule);
    padding: 3px 5px;
    text-align: center;
    vertical-align: middle;
  }
  .sheet td.number {
    text-align: right;
    overflow-wrap: normal;
    font-variant-numeric: tabular-nums;
  }
  .sheet td.long {
    text-align: left;
  }
  .sheet td.title {
    text-align: center;
    font: 700 1.3em/1.5 var(--display);
  }
  .sheet .text {
    white-space: pre-line;
  }
  .sheet thead td,
  .sheet th {
    border: none;
    color: var(--quiet);
    font: 10px/1.6 var(--hei);
    text-align: center;
    vertical-align: middle;
    padding: 0 2px;
  }
  .sheet thead th.gap {
    border-left: 3px double var(--quiet);
  }
  .sheet tbody th.gap {
    border-top: 3px double var(--quiet);
  }
  .sheet .gutter {
    width: 2.2em;
  }
  .sheet td.flagged {
    outline-offset: -2px;
  }
  .sheet td.flagged.error {
    background: var(--error-tint);
    outline: 2px solid var(--error);
  }
  .sheet td.flagged.explain {
    background: var(--explain-tint);
    outline: 2px dashed var(--explain);
  }
  .sheet td.flagged.hint {
    background: var(--hint-tint);
    outline: 2px dotted var(--hint);
  }
  .sheet td:target {
    outline-width: 4px;
    outline-offset: -4px;
  }
  .sheet a {
    text-decoration: none;
  }
  .sheet td:not(.long) {
    text-wrap: balance;
  }
  .page {
    margin: 16px 0 4px;
    font-weight: 700;
    break-after: avoid;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin-bottom: 6px;
    color: var(--quiet);
    font-size: 0.87em;
  }
`;
