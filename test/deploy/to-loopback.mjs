// Loaded into clasp before itself (NODE_OPTIONS=--import): whatever it asks of Google goes to the loopback instead, and nothing leaves
// this machine. Of googleapis only what clasp uses is loaded, which saves half a second a run.
import http from 'node:http';
import https from 'node:https';
import Module, { createRequire, syncBuiltinESMExports } from 'node:module';

const require = createRequire(import.meta.url);

https.request = (address, options, answered) => {
  const { pathname, search } = new URL(address);
  return http.request(new URL(pathname + search, process.env.TIDBIT_LOOPBACK), { ...options, agent: undefined }, answered);
};
syncBuiltinESMExports();

const whole = new Module(require.resolve('googleapis'));
whole.exports = {
  google: {
    script: (options) => require('googleapis/build/src/apis/script').script(options),
    drive: (options) => require('googleapis/build/src/apis/drive').drive(options),
    oauth2: (options) => require('googleapis/build/src/apis/oauth2').oauth2(options),
  },
};
whole.loaded = true;
require.cache[require.resolve('googleapis')] = whole;
