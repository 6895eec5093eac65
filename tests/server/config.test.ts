import { expect, test } from 'vitest';
import { parseConfig } from '../../server/config.ts';

const DEFAULTS = { port: 4000, host: '127.0.0.1', data: './data', edit: false, dev: false, app: true, help: false };

test.each([
  ['nothing', [], {}, {}],
  ['the environment', [], { PORT: '5000', ZHENGMAI_DATA: '/srv/z' }, { port: 5000, data: '/srv/z' }],
  ['the command line, which wins', ['--port', '6000'], { PORT: '5000' }, { port: 6000 }],
  ['any free port', ['--port=0'], {}, { port: 0 }],
  ['an empty variable, as if not set', [], { PORT: '' }, {}],
  [
    'host, folder and mode',
    ['--host', '::1', '--data', 'd', '--edit', '--dev', '--no-app'],
    {},
    { host: '::1', data: 'd', edit: true, dev: true, app: false },
  ],
])('reads %s', (_, args, env, expected) => {
  expect(parseConfig(args, env)).toEqual({ ...DEFAULTS, ...expected });
});

test.each([
  [['--port', 'abc'], {}, '--port (or PORT) must be a whole number'],
  [['--port', '70000'], {}, '--port (or PORT) must be 0 to 65535'],
  [[], { PORT: '80.5' }, '--port (or PORT) must be a whole number'],
  [['--prot', '80'], {}, "Unknown option '--prot'"],
  [['serve'], {}, 'Unexpected argument'],
  [['--data', ''], {}, '--data (or ZHENGMAI_DATA) must not be empty'],
])('refuses %j %j, naming the option', (args, env, message) => {
  expect(() => parseConfig(args, env)).toThrow(message);
});
