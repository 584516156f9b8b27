// A limit of Google's that is reached: told apart from other failures by asking, because Google's sentences are in the user's language.

/** Thrown where a call failed for that reason alone; the message is for the user. */
export class QuotaSpent extends Error {}
