// ical.js reads calendars and business cards. The dialog reads cards: the half that repeats appointments is left out of the page.
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules that are reached only from calendars' objects, which parsing a card never makes. */
const OF_CALENDARS = /\/(?:component|component_parser|event|module|period|property|recur|recur_expansion|recur_iterator|stringify)\.js$/;

export function cardsOfIcal(root: string): Plugin {
  const library = path.resolve(root, 'node_modules/ical.js/lib/ical');
  return {
    name: 'cards of ical.js',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^ical\.js$/ }, () => ({ path: 'ical.js', namespace: 'cards' }));
      onLoad({ filter: /.*/, namespace: 'cards' }, () => ({
        contents: `import parse from './parse.js'; export default { parse };`,
        resolveDir: library,
      }));
      onLoad({ filter: OF_CALENDARS }, ({ path: file }) =>
        path.basename(path.dirname(file)) === 'ical' ? { contents: 'export default class {}' } : undefined,
      );
    },
  };
}
