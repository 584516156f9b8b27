// Import.html: the dialog that brings people in. A page of its own, with the parsers of tables and business cards that no other page needs.
import path from 'node:path';
import { build } from 'esbuild';
import { cardsOfIcal } from './ical-cards';
import { bundleStyle, common, escapeTemplates, JSX, refuse, shortenNames } from './build-pages';

export async function bundleImport(root: string): Promise<string> {
  const [style, script] = await Promise.all([bundleStyle(root, 'import.css'), bundleScript(root)]);
  refuse(style + script);
  const [css = '', code = ''] = shortenNames([style, script]);
  return `<!doctype html>
<!-- Holds Papa Parse (MIT, github.com/mholt/PapaParse), Preact (MIT, github.com/preactjs/preact) and the vCard part of ical.js
(Mozilla Public License 2.0, source: github.com/kewisch/ical.js). -->
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bring people in</title>
<style>${css}</style>
</head>
<body>
<div id="tidbit"></div>
<script>${code}</script>
</body>
</html>
`;
}

async function bundleScript(root: string): Promise<string> {
  const built = await build({
    ...common,
    ...JSX,
    entryPoints: [path.join(root, 'src/sidebar/import/main.tsx')],
    inject: [path.join(root, 'src/sidebar/jsx.ts')],
    format: 'iife',
    plugins: [cardsOfIcal(root)],
  });
  return escapeTemplates((built.outputFiles[0]?.text ?? '').trim());
}
