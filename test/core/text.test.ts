// Whatever stands in a cell comes out safe to show, short enough, and still readable.
import fc from 'fast-check';
import { cutAtWord, escapeHtml, excerpt, figure, inSentence, listed, numberWord, oneLine, utf8Length } from '../../src/core/text';

describe('one line', () => {
  test('line breaks and runs of space become one space', () => {
    expect(oneLine('  Ada \r\n\t Lovelace\u2028 \n')).toBe('Ada Lovelace');
  });

  test('control characters and direction overrides are gone, accents and emoji stay', () => {
    expect(oneLine('\u0000To\u202emás\u2069 👩‍🔬\u0007')).toBe('Tomás 👩‍🔬');
  });

  test('half an emoji becomes a replacement character, so that it can be put into a link', () => {
    expect(oneLine('a\ud83d')).toBe('a\ufffd');
  });
});

describe('cut at a word', () => {
  test.each([
    ['short enough', 20, 'short enough'],
    ['the 6:40 ferry with Momo', 15, 'the 6:40 ferry…'],
    ['the 6:40 ferry with Momo', 16, 'the 6:40 ferry…'],
    ['one, two, three', 10, 'one, two…'],
    ['Donaudampfschifffahrt', 8, 'Donauda…'],
    ['abc 👩👩', 6, 'abc…'],
    ['anything', 0, ''],
  ])('%j in %i characters is %j', (text, length, cut) => {
    expect(cutAtWord(text, length)).toBe(cut);
  });

  test('never longer than asked, never half a character, always a beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, length) => {
        const cut = cutAtWord(text, length);
        expect(cut.length).toBeLessThanOrEqual(Math.max(length, 0));
        expect(/\p{Surrogate}/u.test(cut)).toBe(false);
        expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  test('an excerpt of a very long cell says that there is more', () => {
    expect(excerpt('word '.repeat(10_000), 20)).toBe('word word word word…');
    expect(excerpt(`a${' '.repeat(49_000)}b`, 20)).toMatch(/^a ?…$/);
  });
});

test('HTML in a cell is text', () => {
  expect(escapeHtml(`<b onclick="x('&')">`)).toBe('&lt;b onclick=&quot;x(&#39;&amp;&#39;)&quot;&gt;');
});

test('a name that runs right to left is kept from turning the sentence around; others are left as they are', () => {
  expect(inSentence('עדה')).toBe('\u2068עדה\u2069');
  expect(inSentence('Ada')).toBe('Ada');
});

test('bytes are counted as UTF-8', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(utf8Length(text)).toBe(Buffer.byteLength(text))));
});

test('numbers and lists are spelled as people do', () => {
  expect([0, 2, 12, 13, 9950, 1_234_567].map(numberWord)).toEqual(['no', 'two', 'twelve', '13', '9,950', '1,234,567']);
  expect(figure(895)).toBe('895');
  expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a and b', 'a, b, and c']);
});
