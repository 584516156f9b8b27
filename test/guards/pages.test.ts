// What Google would refuse, spoil or never load in a page, refused here: in every page of dist, whatever it shows.
import { parse, type Node } from 'acorn';
import fs from 'node:fs';
import path from 'node:path';

const PAGES = fs.readdirSync('dist').filter((name) => name.endsWith('.html'));
/** Pages that are opened as templates take their first data there; all others are taken as they are. */
const FIRST = /^data-first="<\?= first \?>"$/;

test('there are pages', () => {
  expect(PAGES).toContain('Sidebar.html');
});

describe.each(PAGES)('%s', (page) => {
  const html = fs.readFileSync(path.join('dist', page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, source]) => source);
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, source]) => source).join('\n');
  const markup = html.replace(/(<(script|style)[^>]*>).*?<\/\2>/gs, '$1');

  test('loads nothing from anywhere: no address in its tags and styles, no request in its scripts', () => {
    expect([...markup.matchAll(/\s(?:src|href|action|data|poster|srcset)\s*=\s*["']?(?!#)[^"'\s>]+/gi)].map(([found]) => found)).toEqual(
      [],
    );
    expect(markup).not.toMatch(/<(?:link|iframe|object|embed|img|meta[^>]*http-equiv)\b/i);
    expect(styles).not.toMatch(/@import|url\(\s*["']?(?!#|data:)/i);
    for (const source of scripts) {
      // Papa Parse can fetch a table by its address; it is never asked to.
      const requests = html.includes('Papa Parse')
        ? /download\s*:\s*(?:!0|true)|worker\s*:\s*(?:!0|true)/
        : /\b(?:XMLHttpRequest|importScripts)\b/;
      expect(source).not.toMatch(requests);
      expect(source).not.toMatch(/\b(?:WebSocket|EventSource|sendBeacon)\b|(?<![.\w])(?:fetch|import)\(/);
    }
  });

  test('holds no scriptlet but the one for its first data, which is escaped into an attribute', () => {
    const scriptlets = [...html.matchAll(/\S*<\?.*?(?:\?>"?|$)/g)].map(([found]) => found);
    expect(scriptlets.filter((found) => !FIRST.test(found))).toEqual([]);
    expect(scriptlets.length).toBeLessThanOrEqual(1);
  });

  test('writes no two slashes inside a template literal: Google has cut them off as a comment', () => {
    expect(scripts.flatMap((source) => slashesInTemplates(parse(source, { ecmaVersion: 2022, sourceType: 'script' })))).toEqual([]);
  });

  test('uses no custom property that nobody defines', () => {
    // The second part is taken into the page, and the dialog has the page's styles: some of their values the page's components set.
    const around = html + fs.readFileSync('dist/Sidebar.html', 'utf8');
    const defined = new Set([...around.matchAll(/(--[\w-]+)["']?\s*:/g)].map(([, name]) => name));
    const used = [...html.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });

  test('never makes markup of text', () => {
    for (const source of scripts) {
      // Preact names innerHTML where it draws what a component gave it as such; no component does.
      expect(source).not.toMatch(/\.outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/);
      // A mail is looked at in a frame in which nothing runs.
      for (const [, attributes] of source.matchAll(/\("iframe",\{([^}]*)\}/g))
        expect(attributes).toMatch(/\bsandbox:"(?![^"]*allow-scripts)/);
      expect(source).not.toMatch(/dangerouslySetInnerHTML\s*:\s*\{/);
    }
  });
});

function slashesInTemplates(node: Node): string[] {
  return Object.values(node).flatMap((value: unknown): string[] => {
    const nodes = (Array.isArray(value) ? value : [value]).filter(isNode);
    return nodes.flatMap((child) => {
      const raw = child.type === 'TemplateElement' ? (child as Node & { value: { raw: string } }).value.raw : '';
      return [...(raw.includes('//') ? [raw.slice(0, 80)] : []), ...slashesInTemplates(child)];
    });
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
