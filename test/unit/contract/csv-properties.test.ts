/** What a contract says of CSV files in its customProperties, and what of it is refused. */
import { columnOf, contractOf, refusalLine, textOf } from './helpers.ts';

const properties = (given: Readonly<Record<string, string>>): string =>
  `customProperties: [${Object.entries(given)
    .map(([property, value]) => `{property: ${property}, value: ${value}}`)
    .join(', ')}]`;

function tableOf(table: Readonly<Record<string, string>>, column: Readonly<Record<string, string>> = {}): string {
  const own = Object.keys(column).length === 0 ? '' : `, ${properties(column)}`;
  const all = Object.keys(table).length === 0 ? '' : `    ${properties(table)}\n`;
  return `${all}    properties:\n      - {name: a${own}}\n`;
}

test.each([
  [{ csvDelimiter: '";"' }, { delimiter: ';' }],
  [
    { csvDelimiter: '"\\t"', csvEncoding: 'UTF-8' },
    { delimiter: '\t', encoding: 'utf-8' },
  ],
  [{ csvEncoding: 'utf8' }, { encoding: 'utf-8' }],
  [{ csvEncoding: 'UTF_16' }, { encoding: 'utf-16' }],
  [{ csvEncoding: 'utf-16le' }, { encoding: 'utf-16' }],
  [{ csvEncoding: 'Latin1' }, { encoding: 'latin-1' }],
  [{ csvEncoding: 'ISO-8859-1' }, { encoding: 'latin-1' }],
  [{ csvNullTexts: 'NA' }, undefined],
  [{ other: 'x' }, undefined],
])('a table that says %j of its files', (given, expected) => {
  expect(contractOf(tableOf(given)).tables[0]?.csv).toEqual(expected);
});

test.each([
  [{ csvNullTexts: 'NA' }, {}, { nullTexts: ['NA'] }],
  [{ csvNullTexts: '[NA, "-"]' }, {}, { nullTexts: ['NA', '-'] }],
  [{ csvNullTexts: 'NA' }, { csvNullTexts: '[]' }, { nullTexts: [] }],
  [
    { csvDecimalSeparator: '","', csvThousandsSeparator: '"."' },
    {},
    { decimalSeparator: ',', thousandsSeparator: '.' },
  ],
  [
    { csvDecimalSeparator: '","' },
    { csvDecimalSeparator: '"."', csvThousandsSeparator: '" "' },
    { decimalSeparator: '.', thousandsSeparator: ' ' },
  ],
  [{}, { csvThousandsSeparator: '"’"' }, { thousandsSeparator: '’' }],
  [{ csvDelimiter: '";"' }, {}, undefined],
])('under a table of %j a column of %j reads its values so', (table, column, expected) => {
  expect(columnOf(contractOf(tableOf(table, column))).csv).toEqual(expected);
});

test.each([
  [{ csvDelimiter: '";;"' }, /^8:56 The value of "csvDelimiter" cannot be used\. \| It must be one ASCII character/],
  [{ csvDelimiter: 'xy' }, /"csvDelimiter" cannot be used/],
  [{ csvDelimiter: 'a' }, /"csvDelimiter" cannot be used/],
  [{ csvDelimiter: '1' }, /"csvDelimiter" cannot be used/],
  [{ csvDelimiter: "'\"'" }, /"csvDelimiter" cannot be used/],
  [{ csvNullTexts: '[NA, 1]' }, /"csvNullTexts" cannot be used\. \| It must be a text, or a list of texts\.$/],
  [{ csvDecimalSeparator: '";"' }, /"csvDecimalSeparator" cannot be used\. \| It must be "\." or ","\.$/],
  [{ csvThousandsSeparator: '"  "' }, /"csvThousandsSeparator" cannot be used/],
  [{ csvThousandsSeparator: '", "' }, /"csvThousandsSeparator" cannot be used/],
  [{ csvEncoding: 'cp1252' }, /leave the property out:\n {4}iconv -f CP1252 -t UTF-8 OLD\.csv > NEW\.csv$/],
  [{ csvEncoding: '"a; rm -r x"' }, /iconv -f ENCODING -t/],
  [{ csvEncoding: '17' }, /iconv -f ENCODING -t/],
  [{ csvDelimeter: '";"' }, /"csvDelimeter" is no property that is known here\. \| Did you mean "csvDelimiter"\?$/],
  [{ CSV: 'x' }, /"CSV" is no property .* \| Known are csvDelimiter, csvEncoding, .* does not begin with csv\.$/],
  [
    { csvDecimalSeparator: '","', csvThousandsSeparator: '","' },
    /separators of decimals and of thousands are the same\. \| Correct csvDecimalSeparator or csvThousandsSeparator;/,
  ],
  [{ csvThousandsSeparator: '"."' }, /separators of decimals and of thousands are the same\. \|/],
])('a table that says %j is refused', (given, expected) => {
  expect(refusalLine(textOf(tableOf(given)))).toMatch(expected);
});

test('a property of whole files is refused at a column', () => {
  expect(refusalLine(textOf(tableOf({}, { csvDelimiter: '";"' })))).toMatch(
    /"csvDelimiter" stands at a column\. \| Put it below customProperties of the table/,
  );
});

test('a column whose separators are the same together with what its table says is refused', () => {
  const said = refusalLine(textOf(tableOf({ csvDecimalSeparator: '","' }, { csvThousandsSeparator: '","' })));
  expect(said).toMatch(/are the same, together with what the table says\./);
  const alone = refusalLine(textOf(tableOf({}, { csvDecimalSeparator: '","', csvThousandsSeparator: '","' })));
  expect(alone).toMatch(/are the same\. \|/);
});

test('a property without a value is refused where it stands, and one that names a format of CSV elsewhere is not ours', () => {
  const table = '    customProperties: [{property: csvNullTexts}]\n    properties: [{name: a}]\n';
  expect(refusalLine(textOf(table))).toMatch(/"csvNullTexts" cannot be used|value/);
  expect(columnOf(contractOf(tableOf({ mycsvNote: 'x' }, { isCsv: 'y' }))).csv).toBeUndefined();
});
