// What `--help` prints: each command in one line, then what it may be given.
const FILE = ['FILE.csv', 'a table of yours as text, with a header row that holds a Name'];
const ZONE = 'the spreadsheet’s time zone, such as Europe/Berlin';
const FROM = 'where the clock starts, such as 2026-03-09T08:00';
const JSON_LINE = ['--json', 'everything as one object'];

/** Name in package.json -> its sentence, and what it takes: [how it is written, what it means]. */
const COMMANDS = {
  build: ['builds the add-on into dist/', []],
  start: [
    'opens the add-on beside a sheet, on this machine alone',
    [FILE, ['--from TIME', FROM], ['--zone ZONE', ZONE], ['--port NUMBER', 'of the page’s address; 4173 unless said']],
  ],
  site: [
    'writes the page of npm start into a folder, for any web host',
    [FILE, ['--to FOLDER', 'new, empty, or written so before; site unless said'], ['--from TIME', FROM], ['--zone ZONE', ZONE]],
  ],
  demo: [
    'tells in the terminal what the add-on does with a table, hour by hour',
    [
      FILE,
      ['--from TIME', FROM],
      ['--hours NUMBER', 'how many go by; 96 unless said'],
      ['--minute NUMBER', 'of the hour at which the trigger fires; 0 unless said'],
      ['--sheet-zone ZONE', ZONE],
      ['--script-zone ZONE', 'the script’s, which nothing may depend on'],
      ['--locale NAME', 'the spreadsheet’s, such as de_DE'],
      ['--scenario FILE.json', 'what people do meanwhile, as README shows'],
      ['--endpoints', 'only lists what the sidebar may ask'],
      JSON_LINE,
    ],
  ],
  scopes: ['lists every call to Google and the permission it needs', []],
  bench: [
    'measures what the add-on costs',
    [
      ['--contacts NUMBERS', 'in the log, such as 10,1000'],
      ['--runs NUMBER', 'of each measurement; the median counts'],
      ['--no-paint', 'leaves the browser out'],
      JSON_LINE,
    ],
  ],
  deploy: [
    'puts the add-on into your own Google account; README shows the way',
    [
      ['', 'where it went last, or into a new spreadsheet the first time'],
      ['--sheet ADDRESS', 'into a spreadsheet you have'],
      ['--script ID', 'into a script you made, from its Project Settings'],
      ['--new', 'into a new spreadsheet'],
      ['--replace', 'also where there is code that is not Tidbit’s: it is deleted'],
      ['--standalone', 'into a script of its own, as the Marketplace needs'],
      ['--version', 'and freezes it as a numbered version'],
    ],
  ],
  smoke: ['prints a script to paste into a live project; docs/google-rules.md shows how', []],
};

/** The text for one command, or null for one that is not there. */
export function usageOf(name) {
  if (!Object.hasOwn(COMMANDS, name)) return null;
  const [sentence, parameters] = COMMANDS[name];
  const command = name === 'start' ? 'npm start' : `npm run ${name}`;
  const width = Math.max(0, ...parameters.map(([written]) => written.length));
  const lines = parameters.map(([written, meaning]) => `  ${written.padEnd(width)}  ${meaning}\n`);
  return `${command} ${sentence}.\n${lines.length === 0 ? '' : `\n${command} -- ...\n`}${lines.join('')}`;
}
