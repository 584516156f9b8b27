// Identity: people keep their hidden ID whatever is copied, sorted, renamed or deleted around them.
import fc from 'fast-check';
import { checkOf, settleIdentity, type IdentityRow } from '../../src/core/identity';

const seed = 20260309;

function counter(): () => string {
  let next = 0;
  return () => `n${(next++).toString(36).padStart(5, '0')}`;
}

const person = (name: string, stored = '', email = ''): Omit<IdentityRow, 'row'> => ({ name, email, stored });
const settle = (...people: Omit<IdentityRow, 'row'>[]) =>
  settleIdentity(
    people.map((one, i) => ({ ...one, row: i + 2 })),
    counter(),
  );
const tag = (id: string, name: string, email = ''): string => `${id}.${checkOf(name, email)}`;

describe('identity of the rows', () => {
  test('a new row gets an ID with a check of its name and e-mail', () => {
    const { ids, stored, moved } = settle(person('Ada', '', 'ada@example.edu'));
    expect(ids).toEqual(['n00000']);
    expect(stored).toEqual([tag('n00000', 'Ada', 'ada@example.edu')]);
    expect(moved).toEqual([]);
  });

  test('a row without a name has no ID, even if one stands there', () => {
    expect(settle(person(' ', tag('aaaaaa', 'Ada'))).stored).toEqual(['']);
  });

  test('a copied row: the upper one keeps the ID, the other gets a new one', () => {
    expect(settle(person('Ada', tag('aaaaaa', 'Ada')), person('Ada', tag('aaaaaa', 'Ada'))).ids).toEqual(['aaaaaa', 'n00000']);
  });

  test('a copied row whose upper copy was renamed: the row that fits keeps the ID', () => {
    expect(settle(person('Grace', tag('aaaaaa', 'Ada')), person('Ada', tag('aaaaaa', 'Ada'))).ids).toEqual(['n00000', 'aaaaaa']);
  });

  test('a renamed row keeps its ID and its check is renewed', () => {
    const { stored, moved } = settle(person('Ada King', tag('aaaaaa', 'Ada')));
    expect(stored).toEqual([tag('aaaaaa', 'Ada King')]);
    expect(moved).toEqual([]);
  });

  test('spaces and case are no renaming', () => {
    expect(checkOf(' Ada  Lovelace', 'ADA@example.edu ')).toBe(checkOf('ada lovelace', 'ada@example.edu'));
  });

  test('two people of one name without an e-mail stay apart', () => {
    const two = [person('Ada', tag('aaaaaa', 'Ada')), person('Ada', tag('bbbbbb', 'Ada'))];
    expect(settle(...two).ids).toEqual(['aaaaaa', 'bbbbbb']);
  });

  test('an ID on a row left blank goes back to the row it fits, and the move is told', () => {
    const { ids, moved } = settle(person('', tag('aaaaaa', 'Ada')), person('Ada'));
    expect(ids).toEqual(['', 'aaaaaa']);
    expect(moved).toEqual([{ id: 'aaaaaa', name: 'Ada', from: 2, to: 3 }]);
  });

  test('what is no ID of ours is replaced', () => {
    expect(settle(person('Ada', 'hello')).ids).toEqual(['n00000']);
  });

  test('a new ID is never one that is in use', () => {
    expect(settle(person('Ada', tag('n00000', 'Ada')), person('Grace')).ids).toEqual(['n00000', 'n00001']);
  });

  test('an ID that waits for its row is not handed out as new', () => {
    const stored = [tag('n00000', 'Ada'), ''];
    expect(settle(person('Grace', stored[0]), person('Ada', stored[1])).ids).toEqual(['n00001', 'n00000']);
  });
});

describe('identity in any order', () => {
  /** People whose checks differ: with equal checks any of the IDs fits. */
  const people = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { selector: (name) => checkOf(name, ''), maxLength: 40 })
    .map((names) => names.filter((name) => name.trim() !== ''));

  test('a sort that leaves the hidden column behind is undone', () => {
    const sorted = people.chain((names) =>
      fc.tuple(fc.constant(names), fc.shuffledSubarray([...names.keys()], { minLength: names.length, maxLength: names.length })),
    );
    fc.assert(
      fc.property(sorted, ([names, order]) => {
        const tags = names.map((name, i) => tag(`a${i.toString(36).padStart(5, '0')}`, name));
        const { stored } = settle(...names.map((name, i) => person(name, tags[order[i]])));
        expect(stored).toEqual(tags);
      }),
      { seed },
    );
  });

  test('settling twice changes nothing, every person has one ID, no ID has two', () => {
    const rows = fc.array(
      fc.record({
        name: fc.constantFrom('', 'Ada', 'Grace', 'Edsger', 'Barbara'),
        email: fc.constantFrom('', 'a@example.edu', 'b@example.edu'),
        stored: fc.oneof(
          fc.constant(''),
          fc
            .tuple(fc.constantFrom('aaaaaa', 'bbbbbb', 'cccccc'), fc.constantFrom('Ada', 'Grace', 'Edsger'))
            .map(([id, name]) => tag(id, name)),
        ),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (table) => {
        const once = settle(...table);
        const given = once.ids.filter((id) => id !== '');
        expect(new Set(given).size).toBe(given.length);
        expect(once.ids.map((id) => id !== '')).toEqual(table.map(({ name }) => name !== ''));
        expect(settle(...table.map((row, i) => ({ ...row, stored: once.stored[i] })))).toEqual({ ...once, moved: [] });
      }),
      { seed },
    );
  });

  test('ten thousand shuffled rows settle in well under a second', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Person ${String(i)}`);
    const tags = names.map((name, i) => tag(`a${i.toString(36).padStart(5, '0')}`, name)).reverse();
    const { ids } = settle(...names.map((name, i) => person(name, tags[i])));
    expect(new Set(ids).size).toBe(10_000);
  });
});
