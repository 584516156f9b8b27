// Names spelled a little differently: who is meant, and who is somebody else.
import { NearNames } from '../../src/core/near-names';

const names = new NearNames(['Ada Lovelace', 'Helen Strand', 'Tomás Okafor', 'Grace Hopper', 'Grace Hooper']);

test.each([
  ['as it stands', 'Ada Lovelace', 'Ada Lovelace'],
  ['without its accent', 'Tomas Okafor', 'Tomás Okafor'],
  ['in capitals', 'HELEN STRAND', 'Helen Strand'],
  ['with one letter more', 'Helen Strande', 'Helen Strand'],
  ['with two letters more', 'Helen Strandes', 'Helen Strand'],
  ['with two letters less', 'Helen Stra', 'Helen Strand'],
  ['with two letters swapped', 'Helen Srtand', 'Helen Strand'],
  ['with two letters changed', 'Helen Skrend', 'Helen Strand'],
  ['with three letters changed', 'Helen Skront', null],
  ['with three letters less', 'Helen Str', null],
  ['with no word in common', 'Helena Strande', null],
  ['of two people alike', 'Grace Hoper', null],
])('a name %s: %s', (_what, typed, nearest) => {
  expect(names.nearest(typed)).toBe(nearest);
});
