import {
  carriesPassword,
  hasCredentials,
  isPrivateOnTheWay,
  isSameOrigin,
  originOf,
  parseUri,
  parseWebAddress,
  shownAddress,
  webAddressBelow,
} from '../../../shared/core/text/uri.ts';

test.each([
  ['s3://bucket/a/b', { scheme: 's3', rest: '//bucket/a/b', authority: 'bucket', path: '/a/b' }],
  ['s3://bucket', { scheme: 's3', rest: '//bucket', authority: 'bucket', path: '' }],
  ['s3://bucket/../x', { scheme: 's3', rest: '//bucket/../x', authority: 'bucket', path: '/../x' }],
  ['file:some/folder', { scheme: 'file', rest: 'some/folder', authority: undefined, path: 'some/folder' }],
  ['file:///abs', { scheme: 'file', rest: '///abs', authority: '', path: '/abs' }],
  ['oci://host:5000/a@b', { scheme: 'oci', rest: '//host:5000/a@b', authority: 'host:5000', path: '/a@b' }],
  ['S3:x\ny', { scheme: 'S3', rest: 'x\ny', authority: undefined, path: 'x\ny' }],
])('%j is taken apart as it is written', (text, uri) => {
  expect(parseUri(text)).toEqual(uri);
});

test.each(['', 'folder', '/abs/a:b', ':x', '3d:x', 'a b:c', '\u0000s3:x', '\u202es3://bucket'])(
  '%j is no URI',
  (text) => {
    expect(parseUri(text)).toBeUndefined();
  },
);

test('an address of the web is http or https, and nothing else', () => {
  expect(parseWebAddress('HTTPS://Example.COM:443/a/../b')?.href).toBe('https://example.com/b');
  expect(parseWebAddress('http://localhost')?.protocol).toBe('http:');
  for (const text of [
    '',
    'example.com',
    'ftp://a/b',
    'javascript:alert(1)',
    'data:,x',
    'file:///etc/passwd',
    'https://',
    '//a/b',
  ]) {
    expect(parseWebAddress(text)).toBeUndefined();
  }
  expect(parseWebAddress('//a/b', 'https://c/')?.href).toBe('https://a/b');
});

test.each([
  ['https://anything.example', true],
  ['http://localhost:9000', true],
  ['http://127.0.0.1', true],
  ['http://127.8.8.8', true],
  ['http://2130706433/', true],
  ['http://[::1]:9000', true],
  ['http://localhost.evil.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://10.0.0.1', false],
  ['http://0.0.0.0', false],
  ['http://localhost@evil.example', false],
])('%s is private on the way: %p', (text, expected) => {
  expect(isPrivateOnTheWay(new URL(text))).toBe(expected);
});

test('no other scheme is private on the way', () => {
  expect(isPrivateOnTheWay(new URL('ftp://localhost'))).toBe(false);
});

test.each([
  ['https://api.example/x', 'https://api.example', true],
  ['/relative?page=2', 'https://api.example', true],
  ['https://API.example:443/x', 'https://api.example/v3', true],
  ['http://api.example/x', 'https://api.example', false],
  ['https://api.example:8443/x', 'https://api.example', false],
  ['https://api.example.evil/x', 'https://api.example', false],
  ['https://api.example@evil/x', 'https://api.example', false],
  ['//evil/x', 'https://api.example', false],
  ['\\\\evil\\x', 'https://api.example', false],
  ['data:,x', 'https://api.example', false],
  ['x', 'not an address', false],
  ['file:///a', 'file:///a', false],
])('%j and %j are of one origin: %p', (url, base, expected) => {
  expect(isSameOrigin(url, base)).toBe(expected);
});

test('the origin is that of an address of the web alone', () => {
  expect(originOf('https://user:secret@host/path?x')).toBe('https://host');
  expect(originOf('mailto:a@b')).toBeUndefined();
});

test('a path is added below an address, with one slash between them', () => {
  expect(webAddressBelow('https://host/mlflow', 'api/2.0/x').href).toBe('https://host/mlflow/api/2.0/x');
  expect(webAddressBelow('https://host/mlflow/', 'a.tgz').href).toBe('https://host/mlflow/a.tgz');
  expect(webAddressBelow('https://host', 'a').href).toBe('https://host/a');
});

test.each([
  ['https://user:sesame@host:9000/path/?token=sesame#sesame', 'https://host:9000/path'],
  ['https://sesame@host', 'https://host'],
  ['no address sesame:sesame@host/x', 'host/x'],
  ['s3.example.com', 's3.example.com'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(shownAddress(text)).toBe(shown);
});

test('an address is shown on one line of bounded length', () => {
  expect(shownAddress(`https://host/${'a'.repeat(1000)}`)).toHaveLength(200);
  expect(shownAddress('no\n::error::address')).not.toContain('\n');
});

test('a password is found in an address, a port is none', () => {
  expect(['https://u:p@host', 'redis://:p@host', 'postgres+x://a:b@c/d'].map(carriesPassword)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['https://host:80/@x', 'https://u@host', 'u:p@host', 'https://u:@host', ''].map(carriesPassword)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(hasCredentials(new URL('https://u@host'))).toBe(true);
  expect(hasCredentials(new URL('https://:p@host'))).toBe(true);
  expect(hasCredentials(new URL('https://host/u:p@x'))).toBe(false);
});
