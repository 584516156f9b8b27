// The debrief as cells: what is added where, and what is left alone.
import { NO_CARD, readCard } from '../../src/core/card';
import { debriefCells, type Debrief } from '../../src/core/debrief';
import { parseDay } from '../../src/core/day';
import { aContact } from './letters';

const ada = aContact({ id: 'ada', name: 'Ada Lovelace' });
const NOTHING: Debrief = {
  metAt: null,
  tidbits: ['', ''],
  learned: '',
  card: NO_CARD,
  next: { name: '', organization: '' },
  followUp: null,
};
const EMPTY = { tidbits: ['', ''], learned: '', card: NO_CARD } as const;
const cells = (change: Partial<Debrief>, before: Parameters<typeof debriefCells>[2] = EMPTY, people = [ada], splitsNames = false) =>
  debriefCells({ ...NOTHING, ...change }, ada, before, people, splitsNames).map(({ id, key, value }) => [
    id === null ? `new ${key}` : id === ada.id ? key : `other ${key}`,
    value,
  ]);

test('skipping everything writes nothing', () => {
  expect(cells({})).toEqual([]);
  expect(cells({ tidbits: [' ', '\n'], learned: '  ', next: { name: '', organization: 'Reading Van' } })).toEqual([]);
});

test.each([
  [
    'two into two empty cells',
    ['a', 'b'],
    ['', ''],
    [
      ['tidbit1', 'a'],
      ['tidbit2', 'b'],
    ],
  ],
  ['the second alone into the first cell', ['', 'b'], ['', ''], [['tidbit1', 'b']]],
  ['one beside an old one', ['a', ''], ['old', ''], [['tidbit2', 'a']]],
  ['two below two old ones', ['a', 'b'], ['old', 'older'], [['tidbit2', 'older\na\nb']]],
] as const)('tidbits: %s', (_, tidbits, before, expected) => {
  expect(cells({ tidbits: [...tidbits] }, { ...EMPTY, tidbits: [...before] })).toEqual(expected);
});

test('what was learned goes below what was learned before', () => {
  expect(cells({ learned: ' Ask early ' })).toEqual([['learned', 'Ask early']]);
  expect(cells({ learned: 'Ask early' }, { ...EMPTY, learned: 'Listen' })).toEqual([['learned', 'Listen\nAsk early']]);
});

test.each([
  [
    'Helen Strand, Branch Manager, helen@cedar.example, +1 (555) 010-0199, www.cedar.example',
    ['helen@cedar.example', '+1 (555) 010-0199', 'www.cedar.example', 'Branch Manager'],
  ],
  ['E-mail: li.wei+work@lib.example; tel. 030 1234567', ['li.wei+work@lib.example', '030 1234567', '', '']],
  ['linkedin.com/in/omar-leclerc', ['', '', 'linkedin.com/in/omar-leclerc', '']],
  ['https://lib.example/people/4711222?x=1 | Sala 4, 2º', ['', '', 'https://lib.example/people/4711222?x=1', 'Sala 4, 2º']],
  ['since 1998, 14 Harbour Street', ['', '', '', 'since 1998, 14 Harbour Street']],
  ['مدير المكتبة، mo@lib.example', ['mo@lib.example', '', '', 'مدير المكتبة،']],
  ['=HYPERLINK("https://evil.example")', ['', '', 'https://evil.example', '=HYPERLINK(" ")']],
  ['Prof. Dr. Helen Strand, Head of Design', ['', '', '', 'Head of Design']],
  ['Assistant to Helen Strand', ['', '', '', 'Assistant to Helen Strand']],
  ['', ['', '', '', '']],
])('a card in one line: %s', (line, expected) => {
  const { email, phone, link, role } = readCard(line, 'Helen Strand');
  expect([email, phone, link, role]).toEqual(expected);
});

test('a card fills blank cells and goes below what others hold; what stands there already is not written again', () => {
  const card = { email: 'ada@engines.example', phone: '+1 555 010 0199', link: '', role: 'Analyst' };
  expect(cells({ card })).toEqual([
    ['role', 'Analyst'],
    ['email', 'ada@engines.example'],
    ['phone', '+1 555 010 0199'],
  ]);
  const before = { ...EMPTY, card: { email: 'ada@old.example', phone: '+1 555 010 0199', link: 'ada.example', role: 'Countess' } };
  expect(cells({ card }, before)).toEqual([
    ['role', 'Countess\nAnalyst'],
    ['email', 'ada@old.example\nada@engines.example'],
  ]);
});

test('what is there already is not written again', () => {
  const typed = { tidbits: ['a', 'b'], learned: 'Ask early' } as const;
  expect(cells(typed, { ...EMPTY, tidbits: ['old', 'a\nb'], learned: 'Listen\nAsk early' })).toEqual([]);
});

test('a follow-up wakes somebody who rested; letting them rest has no date', () => {
  const day = parseDay('2026-04-09');
  expect(cells({ followUp: day })).toEqual([['followUpOn', '2026-04-09']]);
  expect(cells({ followUp: 'rest' })).toEqual([['keepInTouch', 'rest']]);
  const resting = aContact({ name: 'Ada', keepInTouch: 'rest' });
  expect(debriefCells({ ...NOTHING, followUp: day }, resting, EMPTY, [], false).map(({ key, value }) => [key, value])).toEqual([
    ['followUpOn', '2026-04-09'],
    ['keepInTouch', null],
  ]);
});

describe('whom to talk to next', () => {
  const next = { name: ' Omar  van Leclerc ', organization: 'Reading Van' };

  test('becomes a row with its referrer', () => {
    expect(cells({ next })).toEqual([
      ['new name', 'Omar van Leclerc'],
      ['new organization', 'Reading Van'],
      ['new referredBy', 'Ada Lovelace'],
    ]);
  });

  test('is split where the log keeps first and last names apart', () => {
    expect(cells({ next }, EMPTY, [ada], true).slice(0, 2)).toEqual([
      ['new firstName', 'Omar van'],
      ['new lastName', 'Leclerc'],
    ]);
    expect(cells({ next: { name: 'Omar', organization: '' } }, EMPTY, [ada], true)[0]).toEqual(['new firstName', 'Omar']);
  });

  test.each([
    ['a namesake elsewhere', 'Omar van Leclerc', 'City Hall'],
    ['part of the name', 'Omar', 'Reading Van'],
  ])('%s in the log is somebody else', (_, name, organization) => {
    expect(cells({ next }, EMPTY, [ada, aContact({ id: 'omar', name, organization })])).toHaveLength(3);
  });

  test('in the log already, they get no second row: what theirs lacks is filled in', () => {
    const known = (change: Parameters<typeof aContact>[0]) =>
      cells({ next }, EMPTY, [ada, aContact({ name: 'omar van leclerc', ...change, id: 'omar' })]);
    expect(known({ organization: 'reading van' })).toEqual([['other referredBy', 'Ada Lovelace']]);
    expect(known({ organization: '', referredBy: 'Grace' })).toEqual([['other organization', 'Reading Van']]);
    expect(known({ organization: 'Reading Van', referredBy: 'Grace' })).toEqual([]);
  });

  test('never the person one met', () => {
    expect(cells({ next: { name: 'Ada Lovelace', organization: '' } })).toEqual([]);
  });
});
