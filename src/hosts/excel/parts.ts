import { NAMESPACES } from '../token';

type Kind = keyof typeof NAMESPACES;

/** The custom XML parts of ours, by kind. Readable once the context has synced. */
export type PartLists = Readonly<Record<Kind, Excel.CustomXmlPartScopedCollection>>;

/** Asks which parts of ours the workbook holds. */
export function askParts(context: Excel.RequestContext): PartLists {
  const list = (kind: Kind): Excel.CustomXmlPartScopedCollection =>
    context.workbook.customXmlParts.getByNamespace(NAMESPACES[kind]).load('items/id');
  return {
    journal: list('journal'),
    ignored: list('ignored'),
    profile: list('profile'),
    marks: list('marks'),
  };
}

/** Puts our part of a kind with this text in, in place of what there is; undefined takes it out. */
export function replacePart(
  context: Excel.RequestContext,
  lists: PartLists,
  kind: 'ignored' | 'profile',
  text: string | undefined,
): void {
  for (const part of lists[kind].items) part.delete();
  if (text === undefined) return;
  context.workbook.customXmlParts.add(`<${kind} xmlns="${NAMESPACES[kind]}">${escapeText(text)}</${kind}>`);
}

/** The text that a part of ours holds in its root element. */
export function textOf(xml: string): string {
  const root = /<(?![?!])[^>]*?(?:\/>|>([\s\S]*)<\/[^<]*>\s*$)/.exec(xml);
  return unescapeText(root?.[1] ?? '');
}

/** Text for the content of an element or for a value between double quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => {
    const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return named[character] ?? `&#${character.charCodeAt(0)};`;
  });
}

/** The text that was escaped, whoever escaped it. */
export function unescapeText(xml: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all, cdata?: string, hex?: string, decimal?: string, name?: string) => {
      if (cdata !== undefined) return cdata;
      const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      return named[name ?? ''] ?? all;
    },
  );
}
