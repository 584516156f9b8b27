// Texts with {placeholders}: filled from values, without the lines whose placeholder has nothing to say.

/**
 * The template with what is known filled in. A line that names a value of '' is left out; a placeholder without a value stays as it is, to
 * be filled later. A full stop after a value that ends a sentence by itself goes.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | undefined>>): string {
  const valueOf = (name: string): string | undefined => (Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined);
  const lines = template.split('\n').flatMap((line) => {
    if ([...line.matchAll(PLACEHOLDER)].some(([, name = '']) => valueOf(name) === '')) return [];
    // One pass, so that braces in a cell are text.
    const filled = line.replace(PLACEHOLDER, (whole, name: string, stop: string) => {
      const text = valueOf(name);
      if (text === undefined) return whole;
      return /[.!?…]$/.test(text) ? text : text + stop;
    });
    return [filled];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const PLACEHOLDER = /\{([^{}]+)\}(\.?)/g;
