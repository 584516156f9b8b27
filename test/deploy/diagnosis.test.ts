// What clasp and Google say, and what the person at the terminal reads instead.
import { diagnose } from '../../scripts/deploy/diagnosis';

const CIRCUMSTANCES = { doing: 'Sending the files', account: 'ada@example.edu', noAccess: 'No access there: do this.' };

test.each([
  ['No credentials found.', /^Nobody is logged in .* run "npm run login"/],
  ['invalid_grant', /^Google no longer accepts the login/],
  ['reauth related error (invalid_rapt)', /^Google no longer accepts the login/],
  ['Request had invalid authentication credentials. Expected OAuth 2 access token', /^Google no longer accepts the login/],
  ['Request had insufficient authentication scopes.', /^The login of this computer was not given every permission/],
  ['Unexpected end of JSON input', /^The login that clasp keeps in \.clasprc\.json in your home folder cannot be read/],
  ['User has not enabled the Apps Script API. Enable it by visiting ...', /^The Apps Script API is off for ada@example\.edu/],
  [
    'Syntax error: SyntaxError: Unexpected token = line: 12 file: Code',
    /^Google refuses Code\.gs, line 12 \(SyntaxError: Unexpected token =\)/,
  ],
  ['SyntaxError: Unexpected token = - "Code:12"\n  var a', /^Google refuses Code\.gs, line 12 \(SyntaxError: Unexpected token =\)/],
  [
    'request to https://script.googleapis.com/v1 failed, reason: getaddrinfo ENOTFOUND script.googleapis.com',
    /cannot be reached .*ENOTFOUND/,
  ],
  ['unable to get local issuer certificate', /cannot be reached/],
  ['\nETIMEDOUT: no answer for three minutes', /cannot be reached .*ETIMEDOUT/],
  ['Requested entity was not found.', /^No access there: do this\.$/],
  ['The caller does not have permission', /^No access there: do this\.$/],
  ['Request contains an invalid argument.', /^No access there: do this\.$/],
  ["Quota exceeded for quota metric 'Management requests'", /^Sending the files failed, Google is busy/],
  ['Internal error encountered.', /^Sending the files failed, Google is busy/],
  ['Security Error: something new\nSecond line', /^Sending the files failed, clasp says "Second line": run/],
  ['', /^Sending the files failed without a word from clasp: run/],
])('%j', (said, sentence) => {
  const { ok, problem } = diagnose(said, CIRCUMSTANCES);
  expect(ok).toBe(false);
  expect(problem).toMatch(sentence);
  expect(problem).toMatch(/^[^\n]+\.$/);
});
