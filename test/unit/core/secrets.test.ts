import fc from 'fast-check';
import { namesSecret, redactCommand, redactText } from '../../../shared/core/text/secrets.ts';

test.each([
  ...['api_key', 'apiKey', 'db.password', 'AWS_SECRET_ACCESS_KEY', 'auth-token', 'credentials', 'secret', 'db_pwd'],
  ...['token', 'hf_token', 'hfToken', 'GITHUB_TOKEN', 'wandb.token', '--hub-token', 'use_auth_token'],
])('the name %s says that its value is a secret', (name) => {
  expect(namesSecret(name)).toBe(true);
});

test.each([
  ...['max_tokens', 'tokenizer', 'key', 'num_keys', 'secretary', 'token_limit', 'monkey', 'learning_rate'],
  ...['pad_token', 'eos_token', 'bos_token', 'unk_token', 'sep_token', 'cls_token', 'mask_token', 'padToken'],
  ...['max_token', 'num_tokens', 'tokenizer.eos_token', 'decoder_start_token', 'loss_per_token', 'tokens'],
])('the name %s is an ordinary one', (name) => {
  expect(namesSecret(name)).toBe(false);
});

test.each([
  [['python', 'train.py', '--api-key=s3cret', '--depth=6'], 'python train.py --api-key=*** --depth=6'],
  [['python', 'train.py', '--api-key', 's3 cret', '--depth', '6'], 'python train.py --api-key *** --depth 6'],
  [['env', 'HF_TOKEN=s3 cret', 'train'], 'env HF_TOKEN=*** train'],
  [['train', 'hub.token=s3cret,x'], 'train hub.token=***'],
  [['train', '--password', '-s3cret'], 'train --password ***'],
  [['train', '--use-auth-token', '--epochs', '5'], 'train --use-auth-token --epochs 5'],
  [['train', '--use-auth-token', '--api-key', 's3cret'], 'train --use-auth-token --api-key ***'],
  [['train', '--db', 'postgres://u:s3cret@db/x'], 'train --db postgres://***@db/x'],
  [
    ['sh', '-c', 'exec env HF_TOKEN=s3cret train --api-key s3cret -n 5'],
    "sh -c 'exec env HF_TOKEN=*** train --api-key *** -n 5'",
  ],
  [
    ['sh', '-c', `exec env TOKEN='s3 cret' train --password "s3 cret"`],
    "sh -c 'exec env TOKEN=*** train --password ***'",
  ],
  [['train', '--config', '{"api_key": "s3 cret", "n": 5}'], `train --config '{"api_key": ***, "n": 5}'`],
  [['curl', '-H', 'Authorization: Bearer s3cret'], "curl -H 'Authorization: Bearer ***'"],
  [['python', '-c', 'print("a b")', '--out', 'my file'], `python -c 'print("a b")' --out 'my file'`],
])('of the command %j no secret is shown', (words, shown) => {
  expect(redactCommand(words)).toBe(shown);
});

test.each([
  ['postgres://u:s3cret@db/x', 'postgres://***@db/x'],
  ['postgres://u:s3/cr@et@db/x', 'postgres://***@db/x'],
  ['https://s3cret@github.com/a/b', 'https://***@github.com/a/b'],
  ['https://host/x?n=1&access_token=s3cret&m=2', 'https://host/x?n=1&access_token=***&m=2'],
])('of the text %j no secret is shown', (text, shown) => {
  expect(redactText(text)).toBe(shown);
});

test.each([
  's3://bucket/models@v1',
  'http://mlflow:5000/models@champion',
  'python train.py --max-tokens 512 --pad-token "<pad>"',
  'the secret of success, a@b.example',
  'pad_token: <pad>, eos_token=</s>',
])('nothing is left out of %j', (text) => {
  expect(redactText(text)).toBe(text);
});

test('nothing is added to a text', () => {
  const piece = fc.constantFrom('token', 'api_key', '=', ': ', ' ', '--', '"', "'", '//', '@', ':', 'x', 'bearer ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const parts = redactText(text).split('***');
      let at = 0;
      for (const part of parts) {
        const found = text.indexOf(part, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }),
  );
});

test.each(['//:', 'a=', 'token="', '-', 'bearer ', '//', "token='", 'token: ', '//a:'])(
  'a megabyte of %j is looked through',
  (piece) => {
    expect(redactText(piece.repeat((1 << 20) / piece.length)).length).toBeGreaterThan(0);
  },
);
