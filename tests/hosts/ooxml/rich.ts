import { workbookBytes, workbookParts, type TestSheet, type TestWorkbook } from '../../support/xlsx';

/** How a file is written; the content is the same. */
export interface Flavour {
  prefix?: string;
  strict?: boolean;
  inlineStrings?: boolean;
  /** Other spelling of the XML of all parts. */
  spell?: (xml: string) => string;
  /** Encodes the worksheet and the comments. */
  encode?: (xml: string) => Uint8Array;
}

export const FLAVOURS: [string, Flavour][] = [
  ['as Excel writes', {}],
  ['with a prefixed main namespace', { prefix: 'x' }],
  ['in ISO strict', { strict: true }],
  ['in ISO strict with a prefix', { strict: true, prefix: 'ss' }],
  ['with inline strings', { inlineStrings: true }],
  ['indented', { spell: (xml) => xml.replace(/></g, '>\r\n\t<') }],
  ['in single quotes', { spell: (xml) => xml.replace(/ ([\w:]+)="([^"']*)"/g, " $1 = '$2'") }],
  ['with byte order marks', { spell: (xml) => (xml.startsWith('<?xml') ? `\ufeff${xml}` : xml) }],
  [
    'in UTF-16',
    {
      encode: (xml) =>
        new Uint8Array(
          Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le'),
        ),
    },
  ],
];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const SHEETS: TestSheet[] = [
  {
    name: '自评表',
    cells: {
      A1: '项目支出绩效自评表',
      A3: '项目名称',
      B3: '某镇道路养护',
      A5: '年度资金总额',
      B5: { v: 100, unlocked: true },
      C5: { v: 80, unlocked: true },
      D5: { v: 0.8, f: 'C5/B5', numFmt: '0.00%' },
      E5: { v: 8, f: 'ROUND(D5*10,2)' },
      A7: '养护里程',
      B7: 10,
      C7: 12,
      D7: { v: 20, f: 'B7*2', fAttrs: { t: 'shared', ref: 'D7:D9', si: '0' } },
      A8: '验收合格率',
      B8: 20,
      C8: '≥95%',
      D8: { v: 40, fAttrs: { t: 'shared', si: '0' } },
      B9: 30,
      D9: { v: 60, fAttrs: { t: 'shared', si: '0' } },
      A10: '总分',
      E10: { v: null, unlocked: true },
      F10: { v: 61, f: 'SUM(B7:B9)+1', fAttrs: { t: 'array', ref: 'F10' } },
      A12: '备注',
      B12: { v: '共 8 分', f: '"共 "&E5&" 分"' },
      C12: { v: 8, f: '得分' },
      D12: { v: 8, f: 'VLOOKUP(E5,E5:E5,1,0)' },
    },
    merges: ['A1:F1', 'A3:A4', 'B3:F4'],
    hiddenRows: [11],
    hiddenCols: ['H'],
    protect: true,
  },
  { name: '附表', cells: { A1: { v: 80, f: "'自评表'!C5" }, B1: 'text' } },
  { name: '空表' },
];

/**
 * A workbook with something of everything that must survive: shared and array formulas, order of
 * calculation, notes, a conversation, validations and conditional formats of both generations,
 * protection, a hidden row, picture, chart, table, names, custom XML, and the parts of WPS.
 */
export function richWorkbook(flavour: Flavour = {}): Uint8Array {
  const book: TestWorkbook = { ...flavour, sheets: SHEETS };
  const parts: Record<string, string | Uint8Array> = { ...workbookParts(book), ...extraParts(flavour) };
  const p = flavour.prefix === undefined ? '' : `${flavour.prefix}:`;
  const insertBefore = (name: string, place: RegExp, xml: string): void => {
    const own = xml.replaceAll('<p:', `<${p}`).replaceAll('</p:', `</${p}`);
    parts[name] = String(parts[name]).replace(place, (found) => own + found);
  };
  insertBefore(SHEET, /<(\w+:)?cols>/, BEFORE_CELLS);
  insertBefore(SHEET, /<\/(\w+:)?worksheet>/, AFTER_CELLS);
  const empty = 'xl/worksheets/sheet3.xml';
  parts[empty] = String(parts[empty]).replace(`<${p}sheetData></${p}sheetData>`, `<${p}sheetData/>`);
  insertBefore('xl/styles.xml', /<\/(\w+:)?styleSheet>/, DXFS);
  insertBefore('xl/workbook.xml', /<\/(\w+:)?workbook>/, NAMES);
  insertBefore('xl/_rels/workbook.xml.rels', /<\/Relationships>/, workbookRelations(flavour));
  insertBefore('[Content_Types].xml', /<Override /, CONTENT_TYPES);
  for (const [name, part] of Object.entries(parts)) {
    const text = typeof part === 'string' ? (flavour.spell?.(part) ?? part) : part;
    const wide = flavour.encode && /sheet1|comments/.test(name) && typeof text === 'string';
    parts[name] = wide && flavour.encode ? flavour.encode(text) : text;
  }
  return workbookBytes({ ...book, parts });
}

/** Its main sheet. */
export const SHEET = 'xl/worksheets/sheet1.xml';

const BEFORE_CELLS =
  '<p:sheetPr><p:tabColor rgb="FF00B050"/></p:sheetPr><p:dimension ref="A1:F12"/>' +
  '<p:sheetViews><p:sheetView showGridLines="0" workbookViewId="0"/></p:sheetViews>' +
  '<p:sheetFormatPr defaultRowHeight="15"/>';

const AFTER_CELLS =
  '<p:conditionalFormatting sqref="B7:B9"><p:cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan">' +
  '<p:formula>15</p:formula></p:cfRule></p:conditionalFormatting>' +
  '<p:conditionalFormatting sqref="C7:C9"><p:cfRule type="expression" dxfId="0" priority="3" stopIfTrue="1">' +
  '<p:formula>ISTEXT(C7)</p:formula></p:cfRule></p:conditionalFormatting>' +
  '<p:dataValidations count="1"><p:dataValidation type="list" allowBlank="1" sqref="C9">' +
  '<p:formula1>"优,良,中,差"</p:formula1></p:dataValidation></p:dataValidations>' +
  '<p:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<p:pageSetup paperSize="9" orientation="landscape"/>' +
  '<p:drawing r:id="rIdDrawing"/><p:legacyDrawing r:id="rIdVml"/>' +
  '<p:tableParts count="1"><p:tablePart r:id="rIdTable"/></p:tableParts>' +
  `<p:extLst><p:ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
  `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}">` +
  '<x14:cfRule type="expression" priority="2" id="{A1B2C3D4-0000-4000-8000-000000000001}">' +
  '<xm:f>附表!$A$1&gt;10</xm:f><x14:dxf><x14:font><x14:b/></x14:font></x14:dxf></x14:cfRule>' +
  '<xm:sqref>D7:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></p:ext>' +
  `<p:ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">` +
  `<x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1">` +
  '<x14:formula1><xm:f>附表!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>C7</xm:sqref>' +
  '</x14:dataValidation></x14:dataValidations></p:ext></p:extLst>';

const DXFS =
  '<p:dxfs count="1"><p:dxf><p:font><p:color rgb="FF9C0006"/></p:font></p:dxf></p:dxfs>' +
  '<p:tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>';

const NAMES =
  '<p:definedNames><p:definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$F$12</p:definedName>' +
  '<p:definedName name="得分">自评表!$E$5</p:definedName></p:definedNames><p:calcPr calcId="191029"/>';

const TYPE = 'application/vnd.openxmlformats-officedocument';
const CONTENT_TYPES =
  `<Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>` +
  `<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/>` +
  `<Override PartName="/xl/comments1.xml" ContentType="${TYPE}.spreadsheetml.comments+xml"/>` +
  '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>' +
  '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/>' +
  `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/>` +
  `<Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/>` +
  `<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.spreadsheetml.table+xml"/>` +
  `<Override PartName="/customXml/itemProps1.xml" ContentType="${TYPE}.customXmlProperties+xml"/>` +
  '<Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/>' +
  `<Override PartName="/docProps/custom.xml" ContentType="${TYPE}.custom-properties+xml"/>`;

function relationNamespace({ strict }: Flavour): string {
  return strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}

function workbookRelations(flavour: Flavour): string {
  const r = relationNamespace(flavour);
  return (
    `<Relationship Id="rIdCalc" Type="${r}/calcChain" Target="calcChain.xml"/>` +
    `<Relationship Id="rIdCustom" Type="${r}/customXml" Target="../customXml/item1.xml"/>` +
    '<Relationship Id="rIdPerson" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>' +
    '<Relationship Id="rIdImages" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/>'
  );
}

function extraParts(flavour: Flavour): Record<string, string | Uint8Array> {
  const r = relationNamespace(flavour);
  const main = flavour.strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = (...items: [id: string, type: string, target: string][]): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    items
      .map(([id, type, target]) => {
        const uri = type.includes(':') ? type : `${r}/${type}`;
        return `<Relationship Id="${id}" Type="${uri}" Target="${target}"/>`;
      })
      .join('') +
    '</Relationships>';
  const shape = (id: number, row: number, col: number): string =>
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${col + 1}, 15, ${row}, 2, ` +
    `${col + 3}, 31, ${row + 3}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`;
  return {
    'xl/calcChain.xml':
      `${HEAD}<calcChain xmlns="${main}"><c r="D5" i="1"/><c r="E5"/><c r="D7"/><c r="D8"/><c r="D9"/>` +
      '<c r="F10" a="1"/><c r="B12"/><c r="C12"/><c r="D12"/><c r="A1" i="2"/></calcChain>',
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rIdDrawing', 'drawing', '../drawings/drawing1.xml'],
      ['rIdVml', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rIdNotes', 'comments', '../comments1.xml'],
      ['rIdTable', 'table', '../tables/table1.xml'],
      [
        'rIdThreads',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml',
      ],
    ),
    'xl/comments1.xml':
      `${HEAD}<comments xmlns="${main}"><authors><author>审核人</author>` +
      '<author>tc={A1B2C3D4-0000-4000-8000-000000000002}</author></authors><commentList>' +
      '<comment ref="B5" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>审核人:</t></r>' +
      '<r><t xml:space="preserve">\n请附批复</t></r></text></comment>' +
      '<comment ref="C5" authorId="1"><text><t>[线程批注] 与台账不符</t></text></comment>' +
      '<comment ref="A7" authorId="0"><text><t>单位：公里</t></text></comment>' +
      '</commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      `<xml xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"><o:shapelayout v:ext="edit">` +
      '<o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" ' +
      'o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
      `${shape(1025, 4, 1)}${shape(1026, 4, 2)}${shape(1027, 6, 0)}</xml>`,
    'xl/threadedComments/threadedComment1.xml':
      `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
      '<threadedComment ref="C5" dT="2024-01-01T00:00:00.00" personId="{A1B2C3D4-0000-4000-8000-000000000003}" ' +
      'id="{A1B2C3D4-0000-4000-8000-000000000002}"><text>与台账不符</text></threadedComment></ThreadedComments>',
    'xl/persons/person.xml':
      `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
      '<person displayName="审核人" id="{A1B2C3D4-0000-4000-8000-000000000003}" userId="审核人" providerId="None"/></personList>',
    'xl/drawings/drawing1.xml': drawing(r, flavour),
    'xl/drawings/_rels/drawing1.xml.rels': relations(
      ['rId1', 'image', '../media/image1.png'],
      ['rId2', 'chart', '../charts/chart1.xml'],
    ),
    'xl/media/image1.png': PNG,
    'xl/charts/chart1.xml': chart(flavour),
    'xl/tables/table1.xml':
      `${HEAD}<table xmlns="${main}" id="1" name="表1" displayName="表1" ref="J1:J3" totalsRowShown="0">` +
      '<autoFilter ref="J1:J3"/><tableColumns count="1"><tableColumn id="1" name="列1" dataDxfId="0"/></tableColumns>' +
      '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
    'customXml/item1.xml':
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    'customXml/itemProps1.xml':
      `${HEAD}<ds:datastoreItem ds:itemID="{A1B2C3D4-0000-4000-8000-000000000004}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    'customXml/_rels/item1.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'xl/cellimages.xml': `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`,
    'docProps/custom.xml':
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
      'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer">' +
      '<vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>',
  };
}

function drawing(r: string, { strict }: Flavour): string {
  const [xdr, a, c] = strict
    ? ['spreadsheetDrawing', 'main', 'chart'].map((name) => `http://purl.oclc.org/ooxml/drawingml/${name}`)
    : ['2006/spreadsheetDrawing', '2006/main', '2006/chart'].map(
        (name) => `http://schemas.openxmlformats.org/drawingml/${name}`,
      );
  const anchor = (row: number, content: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row>` +
    `<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
  const picture =
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>' +
    '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>' +
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
  const frame =
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 1"/><xdr:cNvGraphicFramePr/>' +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${c}"><c:chart xmlns:c="${c}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}" xmlns:r="${r}">` +
    `${anchor(0, picture)}${anchor(10, frame)}</xdr:wsDr>`
  );
}

function chart({ strict }: Flavour): string {
  const c = strict
    ? 'http://purl.oclc.org/ooxml/drawingml/chart'
    : 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return (
    `${HEAD}<c:chartSpace xmlns:c="${c}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>` +
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>自评表!$B$7:$B$9</c:f></c:numRef></c:val></c:ser>' +
    '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="l"/>' +
    '<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx>' +
    '</c:plotArea></c:chart></c:chartSpace>'
  );
}
