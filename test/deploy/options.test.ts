// What may stand after `npm run deploy --`, and what is said of the rest.
import { main } from '../../scripts/deploy/main';
import { parseDeployOptions } from '../../scripts/deploy/options';
import type { Surroundings } from '../../scripts/deploy/deliver';

const SHEET = '1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789-abcd';

describe('a place is recognised', () => {
  test.each([
    `https://docs.google.com/spreadsheets/d/${SHEET}/edit#gid=0`,
    `https://docs.google.com/spreadsheets/d/${SHEET}/edit?usp=sharing`,
    `https://docs.google.com/spreadsheets/u/1/d/${SHEET}/edit`,
    `https://drive.google.com/open?id=${SHEET}`,
    SHEET,
  ])('--sheet %s', (place) => {
    expect(parseDeployOptions(['--sheet', place])).toMatchObject({ ok: true, options: { sheetId: SHEET, scriptId: null } });
  });

  test.each([`https://script.google.com/d/${SHEET}/edit`, `https://script.google.com/u/0/home/projects/${SHEET}/edit`, SHEET])(
    '--script %s',
    (place) => {
      expect(parseDeployOptions([`--script=${place}`])).toMatchObject({ ok: true, options: { scriptId: SHEET, sheetId: null } });
    },
  );
});

describe('what is not understood is one sentence, with exit code 2, before anything happens', () => {
  test.each([
    [['--shet', SHEET], 'There is no option --shet: --help lists those there are.'],
    [['--sheet'], '--sheet needs the address of a spreadsheet, https://docs.google.com/spreadsheets/d/.../edit.'],
    [['--sheet', 'https://example.edu'], '"https://example.edu" is none.'],
    [['--sheet', `https://docs.google.com/spreadsheets/d/e/${SHEET}/pubhtml`], 'is none.'],
    [['--sheet', `https://script.google.com/d/${SHEET}/edit`], 'is none.'],
    [['--script', `https://docs.google.com/spreadsheets/d/${SHEET}/edit`], 'is none.'],
    [['--script', 'mine'], '"mine" is none.'],
    [[SHEET], 'is not understood: the place to send to is given with --sheet or --script.'],
    [['--standalone=yes'], '--standalone takes no value, so "yes" is not understood.'],
    [['--version'], '--version is for the add-on that is published: give it with --standalone.'],
    [['--sheet', SHEET, '--script', SHEET], '--sheet and --script name two places: give one of them.'],
    [['--sheet', SHEET, '--standalone'], '--sheet does not go with it.'],
    [['--script', SHEET, '--new'], '--script does not go with it.'],
  ])('%j', async (parameters, sentence) => {
    const printed = { out: '', err: '' };
    const untouched = (): Surroundings => {
      throw new Error('something was looked at');
    };
    const code = await main(parameters, untouched, { out: (text) => (printed.out += text), err: (text) => (printed.err += text) });
    expect({ code, out: printed.out }).toEqual({ code: 2, out: '' });
    expect(printed.err).toContain(sentence);
    expect(printed.err).toMatch(/^[^\n]+\.\n$/);
  });
});
