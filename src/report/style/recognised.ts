import { css } from '../html';

/** What each cell of a form was taken for: a tag in the colour of its block, which is also named in words. */
export const recognised = css`
  :root {
    --basics: #1f4e8c;
    --funds: #1c6b45;
    --goals: #6a3d8f;
    --indicators: #7a5200;
    --total: #a3201b;
    --data: #1c6b45;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --basics: #8fbcf5;
      --funds: #7fd1a8;
      --goals: #cfaaf0;
      --indicators: #f0c264;
      --total: #ff9c94;
      --data: #7fd1a8;
    }
  }
  .intro {
    margin: 12px 0 20px;
  }
  .recognised .legend {
    align-items: center;
    gap: 4px 8px;
  }
  .sure {
    margin-top: 8px;
    font-weight: 700;
  }
  .unplaced {
    margin-top: 8px;
    border-left: 4px solid var(--error);
    background: var(--error-tint);
    padding: 8px 12px;
  }
  .tag {
    display: inline-block;
    max-width: 100%;
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 3px;
    background: var(--paper);
    font: 10px/1.5 var(--hei);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .sheet td:not(.number, .title) .text + .tag {
    display: block;
    width: fit-content;
    margin: 1px auto 0;
  }
  .sheet td.long .text + .tag {
    margin-left: 0;
  }
  .tag.basics {
    color: var(--basics);
  }
  .tag.funds {
    color: var(--funds);
  }
  .tag.goals {
    color: var(--goals);
  }
  .tag.indicators {
    color: var(--indicators);
  }
  .tag.total {
    color: var(--total);
  }
  .tag.data {
    color: var(--data);
  }
  .tag.unknown {
    border-width: 2px;
    background: var(--error);
    color: var(--paper);
    font-weight: 700;
  }
  .sheet td.unknown {
    outline: 2px dashed var(--error);
    outline-offset: -2px;
  }
  @media print {
    .recognised:first-of-type {
      break-before: auto;
    }
    .tag {
      font-size: 6pt;
    }
  }
`;
