// What Google says when it refuses a call: in the user's language, so it is passed on and never compared.

export function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same as a sentence, with one full stop. */
export function sentenceSaid(error: unknown): string {
  return said(error).replace(/[.\s]*$/, '.');
}
