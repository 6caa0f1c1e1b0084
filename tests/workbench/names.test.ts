import fc from 'fast-check';
import { changedName, fileName, folderOf } from '../../src/workbench/model/names';

test.each([
  ['自评表.xlsx', '自评表（已改）.xlsx'],
  ['自评表（已改）.xlsx', '自评表（已改2）.xlsx'],
  ['自评表（已改2）.xlsm', '自评表（已改3）.xlsm'],
  ['自评表（已改）终稿.xlsx', '自评表（已改）终稿（已改）.xlsx'],
  ['a.b.xlsx', 'a.b（已改）.xlsx'],
  ['无扩展名', '无扩展名（已改）'],
])('%s is saved as %s', (name, saved) => {
  expect(changedName(name, '已改')).toBe(saved);
});

test('a changed file never gets the name of its original', () => {
  fc.assert(
    fc.property(fc.string(), (stem) => {
      const name = `${stem}.xlsx`;
      expect(changedName(name, '已改')).not.toBe(name);
      expect(changedName(name, '已改').endsWith('.xlsx')).toBe(true);
    }),
  );
});

test('a path is its folders and its file', () => {
  expect([folderOf('2024/某县/表.xlsx'), fileName('2024/某县/表.xlsx')]).toEqual(['2024/某县/', '表.xlsx']);
  expect([folderOf('表.xlsx'), fileName('表.xlsx')]).toEqual(['', '表.xlsx']);
});
