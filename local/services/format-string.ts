// printf's little brother, as Utilities.formatString, Logger.log and console.log have it.

/** Replaces %s, %d, %i, %f, %.2f, %j and %% in order; what is left over of the values goes to the end. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  const text = template.replace(
    /%(?:(-?)(0?)(\d*)(?:\.(\d+))?([sdifj])|%)/g,
    (whole, left: string, zero: string, width: string, digits: string, kind: string) => {
      if (whole === '%%') return '%';
      if (next >= values.length) return whole;
      const shown = one(kind, values[next++], digits);
      if (width === '') return shown;
      return left === '-' ? shown.padEnd(Number(width)) : shown.padStart(Number(width), zero === '0' ? '0' : ' ');
    },
  );
  return [text, ...values.slice(next).map(String)].join(' ');
}

function one(kind: string, value: unknown, digits: string | undefined): string {
  if (kind === 's') return String(value);
  if (kind === 'j') return JSON.stringify(value);
  if (kind === 'f') return Number(value).toFixed(digits === undefined ? 6 : Number(digits));
  return String(Math.trunc(Number(value)));
}
