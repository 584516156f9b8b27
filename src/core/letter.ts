// What a mail holds, before it is HTML or plain text: both are written from this, so that they say the same.

export interface Letter {
  readonly subject: string;
  /** The line a mailbox shows after the subject. Repeats words of the letter. */
  readonly preheader: string;
  /** 'Tuesday 14 October, 09:04'. */
  readonly dateline: string;
  readonly heading: string;
  /** What to know first, one paragraph each. */
  readonly notices: readonly string[];
  /** The one thing the whole letter asks for. */
  readonly act: Link | null;
  readonly groups: readonly Group[];
  readonly lists: readonly List[];
  readonly foot: readonly (readonly Phrase[])[];
}

/** Words, words that stand out, or words that open something. */
export type Phrase = string | { readonly strong: string } | Link;

export interface Link {
  readonly text: string;
  readonly url: string;
}

export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** 'And 9,950 more thank-yous under Today.'; '' when there are no more. */
  readonly more: string;
}

/** One person. Blank texts are left out. */
export interface Entry {
  readonly symbol: string;
  readonly name: string;
  readonly about: string;
  readonly chip: string;
  readonly fill: string;
  /** Before anything else: 'Did you meet Ada on Tuesday?' */
  readonly asks: readonly string[];
  readonly tidbits: readonly string[];
  readonly lines: readonly string[];
  /** Questions of a conversation, in their order. */
  readonly agenda: readonly string[];
  readonly draft: { readonly subject: string; readonly body: string } | null;
  /** The one thing to do next; a filled button. */
  readonly act: Link | null;
  /** What else can be opened, the most useful first. */
  readonly links: readonly Link[];
}

export interface List {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly more: string;
}

/** 'Thursday 10:30', 'Aisha Conteh', 'Brightwell Foods'. */
export interface Row {
  readonly when: string;
  readonly name: string;
  readonly rest: string;
}

/** The words over a draft. */
export const DRAFT_TITLE = 'A draft, yours to change';
