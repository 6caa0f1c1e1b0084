import { WorkbookError } from './errors';
import { LIMITS } from './limits';
import { mainPart, partsOf } from './package';
import { isZip, notZip } from './sniff';
import { openZip, type Zip } from './zip';

/** Opens the archive of a workbook, or says what other file the bytes are. */
export function openWorkbook(bytes: Uint8Array): Zip {
  if (bytes.length > LIMITS.file) throw new WorkbookError('too-large', { what: 'file' });
  if (!isZip(bytes)) throw notZip(bytes);
  return openZip(bytes);
}

/** The workbook part, or the error that says what other document the package is. */
export function findMain(zip: Zip): string {
  const mimetype = zip.find('mimetype');
  if (mimetype && mimetype.size < 200) {
    const type = new TextDecoder().decode(zip.read(mimetype));
    if (type.includes('opendocument.spreadsheet')) throw new WorkbookError('ods');
  }
  if (zip.find('EncryptedPackage')) throw new WorkbookError('encrypted');
  const main = mainPart(partsOf(zip));
  if (!zip.find(main)) {
    if (zip.find('xl/workbook.bin')) throw new WorkbookError('xlsb');
    const damaged = zip.find('xl/workbook.xml') ?? zip.find('[Content_Types].xml');
    throw damaged ? new WorkbookError('truncated', { part: main }) : new WorkbookError('not-a-workbook');
  }
  if (main.toLowerCase().endsWith('.bin')) throw new WorkbookError('xlsb');
  return main;
}
