// What the person at the terminal reads: each step as it is done, and what to open and click at the end.
import type { Delivery, Step } from './deliver';
import type { Project } from './memory';

const MADE = {
  sheet: 'Made a new spreadsheet, "Tidbit", with the script in it.',
  script: 'Made the script in your spreadsheet.',
  standalone: 'Made a script of its own, "Tidbit".',
};

export function stepWords(step: Step): string {
  switch (step.step) {
    case 'account':
      return step.account === null ? 'Found a login; Google does not say whose.' : `Logged in as ${step.account}.`;
    case 'made':
      return MADE[step.what];
    case 'found':
      return `Updating ${step.project.sheetId === null ? scriptAddress(step.project) : sheetAddress(step.project.sheetId)}`;
    case 'built':
      return `Built ${Object.entries(step.sizes)
        .map(([name, bytes]) => `${name} (${String(Math.ceil(bytes / 1024))} KB)`)
        .join(', ')}.`;
    case 'arrived':
      return step.sent
        ? `Sent ${String(step.files)} files and read them back: all arrived as built.`
        : 'Google has exactly these files already: nothing to send.';
    case 'frozen':
      return `Made version ${String(step.version)}.`;
  }
}

export function nextSteps({ project, fresh, version }: Delivery): string {
  return (project.standalone ? publishing(project, version) : using(project, fresh)).join('\n');
}

function using(project: Project, fresh: boolean): readonly string[] {
  const place =
    project.sheetId === null
      ? ['Open the spreadsheet this script belongs to; the script itself is at', scriptAddress(project)]
      : ['Open', sheetAddress(project.sheetId)];
  if (!fresh && project.sheetId !== null) return [place.join(' '), 'If it is open already, reload the page: it then runs what was sent.'];
  return [
    place.join(' '),
    '1. Put your table in, or a copy of it, with a header row that holds a Name. Reload the page.',
    '2. Choose Extensions > Tidbit > Open Tidbit. The menu comes a few seconds after the page.',
    '3. Google asks for permission once. It does not know the author: that is you. Choose your account, then',
    '   Advanced > Go to Tidbit, then Allow.',
    '4. Choose Open Tidbit again and follow it: it shows what it will do before it does it.',
    'After a change, "npm run deploy" updates this one.',
  ];
}

function publishing(project: Project, version: number | null): readonly string[] {
  const place = `The script is at ${scriptAddress(project)}`;
  if (version === null) {
    return [
      place,
      'To try it: Deploy > Test deployments > Editor add-on > Create new test, latest code, your spreadsheet, Execute.',
      'There, Google runs no hourly reminders. "npm run deploy -- --standalone --version" makes a version to publish.',
    ];
  }
  return [
    place,
    'In the Google Cloud console, Google Workspace Marketplace SDK > App configuration > Sheets add-on, enter',
    `  script ID  ${project.scriptId}`,
    `  version    ${String(version)}`,
    'and save. People get the new version when that number is saved, not before.',
  ];
}

function sheetAddress(sheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${sheetId}/edit`;
}

function scriptAddress({ scriptId }: Project): string {
  return `https://script.google.com/d/${scriptId}/edit`;
}
