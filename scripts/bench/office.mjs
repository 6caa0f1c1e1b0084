/**
 * A workbook as an office program saves it: texts in a table of their own, and the style sheet that such
 * programs write whether or not it is used (dozens of fonts, fills and named styles).
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Named styles of a new workbook in Excel and WPS. */
const NAMED = 48;

const times = (count, item) => Array.from({ length: count }, (_, i) => item(i)).join('');

/** More of everything in the style sheet, behind what the cells use. */
function fuller(styles) {
  const font = (i) =>
    `<font><b/><sz val="11"/><color theme="${i % 9}"/><name val="宋体"/><charset val="134"/><scheme val="minor"/></font>`;
  const fill = (i) =>
    `<fill><patternFill patternType="solid"><fgColor theme="${i % 9}" tint="0.4"/><bgColor indexed="64"/></patternFill></fill>`;
  const xf = (i) =>
    `<xf numFmtId="0" fontId="${i % 9}" fillId="${i % 9}" borderId="0" applyNumberFormat="0" applyBorder="0" applyProtection="0"><alignment vertical="center"/></xf>`;
  const named = (i) => `<cellStyle name="强调文字 ${i}" xfId="${i}" builtinId="${i}"/>`;
  return styles
    .replace('</fonts>', `${times(20, font)}</fonts>`)
    .replace('</fills>', `${times(30, fill)}</fills>`)
    .replace('</cellStyleXfs>', `${times(NAMED, xf)}</cellStyleXfs>`)
    .replace('</cellXfs>', `${times(40, xf)}</cellXfs><cellStyles>${times(NAMED, named)}</cellStyles>`);
}

export function asSaved(workbook) {
  const parts = unzipSync(workbook);
  const texts = new Map();
  const shared = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text);
  };
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = strFromU8(part)
      .replace(/ t="inlineStr"><is>(.*?)<\/is>/gs, (_, text) => ` t="s"><v>${shared(text)}</v>`)
      .replaceAll('<row ', '<row spans="1:11" x14ac:dyDescent="0.15" ')
      .replace(
        '<worksheet ',
        '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
      );
    parts[name] = strToU8(xml);
  }
  const edit = (name, change) => (parts[name] = strToU8(change(strFromU8(parts[name]))));
  const items = [...texts.keys()].map((text) => `<si>${text}</si>`).join('');
  parts['xl/sharedStrings.xml'] = strToU8(
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${items}</sst>`,
  );
  edit('xl/styles.xml', fuller);
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdTexts" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    ),
  );
  return zipSync(parts, { level: 6 });
}
