import { css } from '../html';

/** Small screens and paper. */
export const media = css`
  @media (max-width: 640px) {
    html {
      font-size: 14px;
    }
    main {
      padding: 20px 14px 40px;
    }
    h1 {
      font-size: 1.5em;
      letter-spacing: 0;
    }
    .summary .unit,
    .summary .file .quiet {
      display: none;
    }
    .summary {
      font-size: 0.87em;
    }
    .summary th,
    .summary td,
    .chart th,
    .chart td,
    .summary thead th {
      padding: 4px 3px;
      white-space: normal;
    }
    .summary .count {
      width: auto;
    }
    .chart {
      font-size: 0.87em;
    }
    .chart thead .number {
      width: 4.5em;
      white-space: normal;
    }
    .chart .bar {
      min-width: 90px;
    }
    .findings th,
    .findings td {
      padding: 5px 4px;
    }
    .findings th:first-child {
      width: 2.8em;
    }
    .findings .cell,
    .findings .severity {
      width: 3.4em;
    }
    .findings .follows .message {
      padding-left: 4px;
    }
  }
  @page {
    size: A4 portrait;
    margin: 15mm 13mm 16mm;
    @bottom-center {
      content: counter(page) ' / ' counter(pages);
      font: 8pt sans-serif;
      color: #59636e;
    }
  }
  @media print {
    * {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    html {
      font-size: 9.5pt;
      line-height: 1.55;
    }
    main {
      max-width: none;
      padding: 0;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .scroll {
      overflow: visible;
    }
    .back {
      display: none;
    }
    article {
      break-before: page;
      margin: 0;
      border: none;
      padding: 0;
    }
    h1,
    h2,
    h3,
    .note,
    .facts {
      break-after: avoid;
    }
    h2,
    h3,
    p,
    li,
    tr,
    .figures,
    .unreadable {
      break-inside: avoid;
    }
    section {
      margin-top: 5mm;
    }
    article > header + section {
      margin-top: 3mm;
    }
    /* A row that a tall merged cell begins in may break, else half a page stays empty. */
    .sheet tr {
      break-inside: auto;
    }
    .sheet td:not([rowspan]) {
      break-inside: avoid;
    }
    .sheet {
      min-width: 0;
      font-size: 9pt;
    }
    .sheet.smaller {
      font-size: 8pt;
    }
    .sheet.smallest {
      font-size: 7pt;
    }
    .sheet td {
      padding: 1.5pt 2.5pt;
    }
    .sheet th,
    .sheet thead td {
      font-size: 6.5pt;
    }
    .sheet .badge {
      font-size: 7pt;
    }
    .findings th,
    .findings td {
      padding: 2.5pt 5pt;
    }
    .summary th,
    .summary td,
    .chart th,
    .chart td {
      padding: 2.5pt 4pt;
    }
  }
`;
