import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../src/cli/files';
import { scratch } from './support';

let folder: ReturnType<typeof scratch>;
beforeEach(() => (folder = scratch()));
afterEach(() => folder.remove());

const names = (...paths: string[]) =>
  collect(paths.length > 0 ? paths : [folder.path]).map(({ path, problem }) => [
    path.slice(folder.path.length + 1),
    ...(problem ? [problem] : []),
  ]);

test('a folder yields its workbooks sorted, subfolders included, and passes over the rest', () => {
  for (const name of ['10.xlsx', '2.XLSX', '表/宏.xlsm', '~$2.xlsx', '说明.docx', '.git/x', 'a.xlsx.bak']) {
    folder.write(name, '');
  }
  expect(names()).toEqual([['2.XLSX'], ['10.xlsx'], ['表/宏.xlsm']]);
});

test('workbooks of other formats in a folder are named as not read', () => {
  for (const name of ['a.xls', 'b.xlsb', 'c.et', 'd.ods', 'e.xlsx']) folder.write(name, '');
  expect(names()).toEqual([
    ['a.xls', 'oldFormat'],
    ['b.xlsb', 'oldFormat'],
    ['c.et', 'oldFormat'],
    ['d.ods', 'oldFormat'],
    ['e.xlsx'],
  ]);
});

test('a named file is read whatever its name', () => {
  const file = folder.write('a.xls', '');
  expect(names(file)).toEqual([['a.xls']]);
});

test('a folder without workbooks and a path that does not exist are named', () => {
  folder.write('空/说明.txt', '');
  expect(names(folder.at('空'), folder.at('无.xlsx'))).toEqual([
    ['空', 'noWorkbooks'],
    ['无.xlsx', 'notFound'],
  ]);
});

test('a path below a file does not exist', () => {
  const file = folder.write('a.xlsx', '');
  expect(names(join(file, 'b.xlsx'))).toEqual([['a.xlsx/b.xlsx', 'notFound']]);
});

test('a file comes once, however often it is named', () => {
  const file = folder.write('a.xlsx', '');
  expect(names(file, folder.path, join(folder.path, '.', 'a.xlsx'))).toEqual([['a.xlsx']]);
});

test('linked files are followed; linked folders and broken links are not', () => {
  folder.write('真/a.xlsx', '');
  symlinkSync(folder.at('真/a.xlsx'), folder.at('b.xlsx'));
  symlinkSync(folder.path, folder.at('真/loop'));
  symlinkSync(folder.at('gone'), folder.at('c.xlsx'));
  expect(names()).toEqual([['真/a.xlsx'], ['b.xlsx']]);
});
