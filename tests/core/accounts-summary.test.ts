import { summarise, type AccountsFigure } from '../../src/core/forms/accounts/places';
import { recogniseForms } from '../../src/core/forms/recognise';
import { isAccounts } from '../../src/core/forms/types';
import { drawAccounts } from '../support/accounts/draw';
import { PLAIN, type AccountsLayout } from '../support/accounts/layout';
import type { Year } from '../support/accounts/model';

const YEAR: Year = {
  leaves: [
    { code: '2130301', name: '行政运行', kind: 'general', basic: 30_000, project: 0 },
    { code: '2130305', name: '水利工程建设', kind: 'general', basic: 0, project: 45_000 },
    { code: '2290401', name: '其他政府性基金', kind: 'fund', basic: 0, project: 5_000 },
    { code: '2130399', name: '其他水利支出', kind: 'own', basic: 1_000, project: 2_000 },
  ],
  opening: { general: 0, fund: 0, capital: 0, own: 0 },
  closing: { general: 1_000, fund: 0, capital: 0, own: 0 },
  economic: { '30101': 20_000, '30201': 10_000 },
  official: {
    budget: { abroad: 0, purchase: 0, running: 500, reception: 300 },
    final: { abroad: 0, purchase: 0, running: 450, reception: 210 },
  },
};

const text = (figure: AccountsFigure | undefined): string | undefined => figure?.datum.text;

it.each<AccountsLayout>([
  PLAIN,
  { ...PLAIN, stacked: true, splitCodes: true, official: 'upright', economicBlocks: 1 },
  { ...PLAIN, official: 'paired', wideGeneral: true, titles: 'year' },
])('tells other forms what the tables say in sum', (layout) => {
  const forms = drawAccounts(YEAR, layout)
    .sheets.flatMap((sheet) => recogniseForms(sheet))
    .filter(isAccounts);
  const { income, spending, basic, project, kinds, official } = summarise(forms);
  expect([income, spending, basic, project].map(text)).toEqual(['840.00', '830.00', '310.00', '520.00']);
  expect([kinds.general?.basic, kinds.general?.project, kinds.fund?.project].map(text)).toEqual([
    '300.00',
    '450.00',
    '50.00',
  ]);
  expect([official.budget?.total, official.budget?.running].map(text)).toEqual(['8.00', '5.00']);
  expect([official.final?.total, official.final?.vehicles, official.final?.reception].map(text)).toEqual([
    '6.60',
    '4.50',
    '2.10',
  ]);
  expect(summarise([...forms, ...forms]).income).toBeUndefined();
});
