import fc from 'fast-check';
import { decodeXml } from '../../../src/hosts/ooxml/encoding';
import { XmlScanner } from '../../../src/hosts/ooxml/xml';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { a1 } from '../../../src/core/sheet/address';
import { escapeXml, workbookBytes } from '../../support/xlsx';

/** All tokens in short: `+name`, `-name`, `"text`. */
function tokens(text: string): string[] {
  const xml = new XmlScanner(text, 'p');
  const found: string[] = [];
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    found.push(token === 'text' ? `"${xml.text}` : `${token === 'start' ? '+' : '-'}${xml.name}${xml.depth}`);
  }
  return found;
}

function start(text: string): XmlScanner {
  const xml = new XmlScanner(text, 'p');
  xml.next();
  return xml;
}

/** Text that XML can hold, with the signs that trouble it. */
const xmlText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '&amp;',
        '&#65;',
        '_x',
        '_',
        '\n',
        '\t',
        ' ',
        '<!--',
        '年',
        '𠮷',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
  )
  // eslint-disable-next-line no-control-regex
  .map((pieces) => pieces.join('').replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/gu, ''));

describe('XmlScanner', () => {
  it('gives starts, ends and texts with their depth', () => {
    expect(tokens('<?xml version="1.0"?><!-- <x> --><a>1<b/>2<c>3</c ></a>\n<!-- end --> ')).toEqual([
      '+a1',
      '"1',
      '+b2',
      '-b2',
      '"2',
      '+c2',
      '"3',
      '-c2',
      '-a1',
    ]);
  });

  it('drops prefixes, and reads CDATA as it stands', () => {
    expect(tokens('<x:a xmlns:x="u"><![CDATA[<&amp;>]]><y:b></y:b></x:a>')).toEqual([
      '+a1',
      '"<&amp;>',
      '+b2',
      '-b2',
      '-a1',
    ]);
  });

  it('reads attributes whatever their quotes and spaces, plain names first', () => {
    const xml = start(`<a r:id = '1' id="&lt;2>" \n t="a\nb" xmlns:n="u" e=""/>`);
    expect(['id', 't', 'e', 'n', 'xmlns:n'].map((name) => xml.attr(name))).toEqual([
      '<2>',
      'a b',
      '',
      undefined,
      'u',
    ]);
    expect(start('<a r:id="1"/>').attr('id')).toBe('1');
  });

  it('names the namespace of the document element', () => {
    expect(start('<a xmlns="u" xmlns:b="v"/>').namespace()).toBe('u');
    expect(start('<b:a xmlns="u" xmlns:b="v"/>').namespace()).toBe('v');
    expect(start('<a/>').namespace()).toBeUndefined();
  });

  it('gathers the text of an element and skips others', () => {
    const xml = start('<a><b>1<c>2</c><![CDATA[3]]></b><d><e>4</e></d><f/></a>');
    xml.next();
    expect(xml.content()).toBe('123');
    xml.next();
    xml.skip();
    expect([xml.next(), xml.name]).toEqual(['start', 'f']);
  });

  it('resolves references and line ends', () => {
    expect(start('<a>&#65;&#x1F600;&quot;&apos;\r\nx\r&#13;</a>').content()).toBe('A😀"\'\nx\n\r');
  });

  it('gives back what was escaped', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        expect(start(`<a>${escapeXml(text)}</a>`).content()).toBe(text);
        expect(start(`<a b="${escapeXml(text)}"/>`).attr('b')).toBe(text.replace(/[\t\n]/g, ' '));
      }),
    );
  });

  it('gives back any tree', () => {
    const name = fc.constantFrom('a', 'x:b', '项');
    const element = (name: string, text: string, inner: string[]): string =>
      `<${name} t="${escapeXml(text)}">${escapeXml(text)}${inner.join('')}</${name}>`;
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(name, xmlText).map(([n, text]) => element(n, text, [])),
        fc
          .tuple(name, xmlText, fc.array(tie('tree'), { maxLength: 3 }))
          .map(([n, text, inner]) => element(n, text, inner)),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const found = tokens(text);
        expect(found.filter((token) => token.startsWith('+'))).toHaveLength(
          text.match(/<[^/]/g)?.length ?? 0,
        );
        expect(found.filter((token) => token.startsWith('-'))).toHaveLength(text.match(/<\//g)?.length ?? 0);
      }),
    );
  });
});

describe('decodeXml', () => {
  const bytes = (text: string, encoding: BufferEncoding): Uint8Array =>
    new Uint8Array(Buffer.from(text, encoding));

  it('decodes UTF-8 and UTF-16 of either order, with and without a mark', () => {
    const big = Buffer.from('\ufeff<项/>', 'utf16le').swap16();
    expect(decodeXml(bytes('\ufeff<项/>', 'utf8'), 'p')).toBe('<项/>');
    expect(decodeXml(bytes('<项/>', 'utf16le'), 'p')).toBe('<项/>');
    expect(decodeXml(new Uint8Array(big), 'p')).toBe('<项/>');
    expect(decodeXml(new Uint8Array(big.subarray(2)), 'p')).toBe('<项/>');
  });

  it('decodes what the declaration names, unless the bytes are UTF-8 all the same', () => {
    const gbk = Uint8Array.from([
      ...bytes('<?xml version="1.0" encoding="GBK"?><', 'latin1'),
      0xcf,
      0xee,
      0x2f,
      0x3e,
    ]);
    expect(decodeXml(gbk, 'p')).toContain('<项/>');
    expect(decodeXml(bytes('<?xml version="1.0" encoding="utf-16"?><项/>', 'utf8'), 'p')).toContain('<项/>');
  });
});

describe('cells', () => {
  const cell = fc.record({
    row: fc.nat(1_048_575),
    col: fc.nat(16_383),
    value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), xmlText),
  });

  it('come back with the value and at the address they were written with', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), fc.boolean(), (cells, inlineStrings) => {
        const byRef = new Map(cells.map(({ row, col, value }) => [a1({ row, col }), value]));
        const bytes = workbookBytes({
          sheets: [{ name: 'a', cells: Object.fromEntries(byRef) }],
          inlineStrings,
        });
        const sheet = readWorkbook(bytes).sheets[0];
        const read = [...(sheet?.cells() ?? [])].map((c) => [a1(c), c.cell.value] as const);
        const written = [...byRef].filter(([, value]) => value !== '');
        // A negative zero prints as 0.
        const plain = written.map(([ref, value]) => [ref, value === 0 ? 0 : value] as const);
        expect(new Map(read)).toEqual(new Map(plain));
      }),
    );
  });
});
