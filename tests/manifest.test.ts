import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlScanner } from '../src/hosts/ooxml/xml';
import { tasks, taskOf } from '../src/taskpane/tasks';

const root = join(__dirname, '..');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads the manifest with our own scanner, which throws where it is not well-formed. */
function read(): Element {
  const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const xml = new XmlScanner(source, 'manifest.xml');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    const parent = open.at(-1) as Element;
    if (token === 'start') {
      const spans = xml.attributeSpans().map(({ name, from, to }) => [name, source.slice(from, to)] as const);
      const element = { name: xml.name, attributes: Object.fromEntries(spans), children: [], text: '' };
      parent.children.push(element);
      open.push(element);
    } else if (token === 'end') open.pop();
    else if (token === 'text') parent.text += xml.text;
  }
  return top.children[0] as Element;
}

const app = read();
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const named = (name: string, within = app): Element[] =>
  all(within).filter((element) => element.name === name);
const one = (name: string, within = app): Element => {
  const [found] = named(name, within);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const overrides = one('VersionOverrides');

/** The order that Microsoft's schema prescribes for the children of each element. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

test('its elements stand in the order of the schema', () => {
  for (const element of all(app)) {
    const order = ORDER[element.name];
    if (!order) continue;
    const places = element.children.map(({ name }) => order.indexOf(name));
    expect([element.name, places]).toEqual([element.name, [...places].sort((a, b) => a - b)]);
    expect(places).not.toContain(-1);
  }
});

test('it is for Excel from ExcelApi 1.14 on and may write', () => {
  expect(app.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(one('Id').text).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(one('Version').text).toMatch(/^\d+(\.\d+){3}$/);
  expect(one('Set').attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.14' });
  expect(one('Host').attributes).toEqual({ Name: 'Workbook' });
  expect(one('Permissions').text).toBe('ReadWriteDocument');
});

test('every address is of one place and safe', () => {
  const addresses = all(app).flatMap(({ attributes }) =>
    Object.values(attributes).filter((value) => /:\/\/(?!schemas|www\.w3)/.test(value)),
  );
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
});

test('ids are unique, and every resource that is named is there', () => {
  const ids = all(overrides).flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const resources = new Set(
    one('Resources', overrides).children.flatMap(({ children }) =>
      children.map(({ attributes }) => attributes.id),
    ),
  );
  const used = all(overrides).flatMap(({ attributes }) => attributes.resid ?? []);
  expect(used.filter((id) => !resources.has(id))).toEqual([]);
  expect([...resources].filter((id) => !used.includes(id ?? ''))).toEqual([]);
  for (const id of resources) expect((id ?? '').length).toBeLessThanOrEqual(32);
});

test.each([16, 32, 64, 80])('the icon of %i pixels is there and has that size', (size) => {
  const png = readFileSync(join(root, `assets/icons/icon-${size}.png`));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  const image = named('Image', one('Images')).find(({ attributes }) => attributes.id === `icon.${size}`);
  expect(image?.attributes.DefaultValue).toBe(`https://localhost:3000/icons/icon-${size}.png`);
  for (const icon of named('Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    expect(sizes).toEqual(['16', '32', '64', '80']);
  }
});

test('it speaks Chinese, and English where asked', () => {
  expect(one('DefaultLocale').text).toBe('zh-CN');
  const strings = [
    one('DisplayName'),
    app.children.find(({ name }) => name === 'Description') as Element,
    ...named('String'),
  ];
  for (const { attributes, children } of strings) {
    const english = children.find((child) => child.attributes.Locale === 'en-US')?.attributes.Value ?? '';
    expect(attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/^[\x20-\x7e]+$/);
    expect(Math.max(english.length, (attributes.DefaultValue ?? '').length)).toBeLessThanOrEqual(250);
  }
  for (const { attributes } of named('String', one('ShortStrings')))
    expect((attributes.DefaultValue ?? '').length).toBeLessThanOrEqual(125);
});

test('the ribbon has a button for every task, and all show the same pane', () => {
  const url = (id: string | undefined) =>
    named('Url').find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue ?? '';
  const shown = named('Action').map((action) => new URL(url(one('SourceLocation', action).attributes.resid)));
  expect(shown.map(({ search }) => taskOf(search))).toEqual([...tasks]);
  expect(new Set(shown.map(({ pathname }) => pathname))).toEqual(new Set(['/taskpane.html']));
  expect(new Set(named('TaskpaneId').map(({ text }) => text))).toEqual(new Set(['ziping']));
});
