import { css } from '../html';

/** The first page and the head of each form. */
export const cover = css`
  .cover {
    text-align: center;
    border-bottom: 2px solid var(--error);
    padding-bottom: 16px;
  }
  h1 {
    font: 700 2em/1.35 var(--display);
    letter-spacing: 0.06em;
  }
  .date {
    color: var(--quiet);
    margin-top: 6px;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--line);
  }
  .figures div {
    flex: 1 1 6em;
    padding: 10px 14px;
    text-align: center;
    box-shadow: -1px 0 0 var(--line);
  }
  .figures dt {
    color: var(--quiet);
    font-size: 0.87em;
    white-space: nowrap;
  }
  .figures dd {
    font-size: 1.6em;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .figures + .note {
    margin-top: 8px;
  }
  .unreadable {
    border-left: 4px solid var(--error);
    background: var(--error-tint);
    padding: 8px 12px 8px 2em;
    overflow-wrap: anywhere;
  }

  .summary {
    font-size: 0.93em;
    border-top: 2px solid var(--rule);
    border-bottom: 2px solid var(--rule);
  }
  .summary th,
  .summary td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--line);
  }
  .summary thead th {
    color: var(--quiet);
    font-size: 0.93em;
    text-align: center;
    vertical-align: middle;
    padding: 4px 6px;
    white-space: nowrap;
  }
  .summary .figure,
  .summary .count {
    text-align: center;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .summary .file {
    width: 22%;
  }
  .summary .form {
    width: 24%;
  }
  .summary .unit {
    width: 15%;
  }
  .summary .differs {
    font-weight: 700;
    color: var(--error);
  }
  .summary .count {
    color: var(--quiet);
    width: 3.6em;
  }
  .summary .some {
    font-weight: 700;
  }
  .summary .some.error {
    color: var(--error);
  }
  .summary .some.explain {
    color: var(--explain);
  }
  .summary .some.hint {
    color: var(--hint);
  }
  .summary .all th,
  .summary .all td {
    font-weight: 700;
    color: var(--ink);
    border-top: 1px solid var(--rule);
  }

  article {
    margin-top: 56px;
    border-top: 2px solid var(--rule);
    padding-top: 20px;
  }
  .index {
    display: inline-block;
    min-width: 1.7em;
    margin-right: 0.5em;
    padding: 0 0.35em;
    text-align: center;
    background: var(--ink);
    color: var(--paper);
    font-size: 0.8em;
    border-radius: 2px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 24px;
    margin-top: 8px;
    font-size: 0.9em;
  }
  .facts div {
    display: flex;
    gap: 0.6em;
    min-width: 0;
  }
  .facts dt {
    color: var(--quiet);
    flex: none;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .back {
    margin-top: 20px;
    font-size: 0.87em;
  }
`;
