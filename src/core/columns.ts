// The log's columns: header, synonyms, kind, who writes it. One table; every other list of columns is derived from it.

/** Who may write a cell of the column: `tidbit` alone (the user's typing there is rewritten) or the `user` (the add-on only on a click). */
export type Writer = 'tidbit' | 'user';

export type ColumnKind = 'text' | 'date' | 'dateTime' | 'tickOrDate' | 'checkbox' | 'choice';

interface ColumnRow {
  readonly header: string;
  readonly writer: Writer;
  readonly kind: ColumnKind;
  /** Added to an adopted table at set-up when missing; the others come when a feature first needs them. */
  readonly atSetUp: boolean;
  /** Header to use when the user's table already has one of ours. */
  readonly otherwise?: string;
  readonly synonyms?: readonly string[];
  readonly choices?: readonly string[];
}

export const CADENCES = ['every 2 weeks', 'every month', 'every 3 months', 'every 6 months', 'every year', 'rest'] as const;

export const WAYS_TO_KNOW = [
  'friend or relative',
  'current or former employer',
  'faculty or staff',
  'fellow or former student',
  'alumni',
  'community leader',
  'government',
  'professional association',
  'read about them',
  'directory',
  'works where I want to',
  'met by chance',
] as const;

export const COLUMNS = {
  status: { header: 'Status', otherwise: 'Tidbit status', writer: 'tidbit', kind: 'text', atSetUp: true },
  nextStep: { header: 'Next step', otherwise: 'Tidbit next step', writer: 'tidbit', kind: 'text', atSetUp: true },
  due: { header: 'Due', otherwise: 'Tidbit due', writer: 'tidbit', kind: 'dateTime', atSetUp: true },
  name: {
    header: 'Name',
    writer: 'user',
    kind: 'text',
    atSetUp: false,
    synonyms: ['full name', 'contact', 'contact name', 'person', 'who'],
  },
  firstName: { header: 'First name', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['given name', 'forename'] },
  lastName: { header: 'Last name', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['surname', 'family name'] },
  organization: {
    header: 'Organization',
    writer: 'user',
    kind: 'text',
    atSetUp: false,
    synonyms: ['organisation', 'company', 'employer', 'firm', 'workplace', 'where they work'],
  },
  role: { header: 'Role', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['title', 'job title', 'position'] },
  field: { header: 'Field', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['industry', 'sector'] },
  howYouKnowThem: {
    header: 'How you know them',
    writer: 'user',
    kind: 'choice',
    choices: WAYS_TO_KNOW,
    atSetUp: false,
    synonyms: ['how we met', 'how I know them', 'source', 'relationship'],
  },
  email: { header: 'Email', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['e-mail', 'e-mail address', 'email address', 'mail'] },
  phone: { header: 'Phone', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['phone number', 'telephone', 'mobile'] },
  link: { header: 'Link', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['LinkedIn', 'profile', 'URL'] },
  askedOn: {
    header: 'Asked on',
    writer: 'user',
    kind: 'date',
    atSetUp: false,
    synonyms: ['date asked', 'contacted on', 'reached out', 'request sent'],
  },
  dateMet: {
    header: 'Date met',
    writer: 'user',
    kind: 'dateTime',
    atSetUp: true,
    synonyms: [
      'met',
      'met on',
      'when we met',
      'talked on',
      'spoke on',
      'when we spoke',
      'when we talked',
      'interview date',
      'date of interview',
      'meeting date',
      'conversation date',
    ],
  },
  prepared: { header: 'Prepared', writer: 'user', kind: 'text', atSetUp: false },
  tidbit1: { header: 'Tidbit 1', writer: 'user', kind: 'text', atSetUp: true, synonyms: ['tidbit', 'tidbits', 'fun fact'] },
  tidbit2: { header: 'Tidbit 2', writer: 'user', kind: 'text', atSetUp: true },
  learned: { header: 'Learned', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['what I learned', 'takeaways'] },
  thankYouSent: {
    header: 'Thank-you sent',
    writer: 'user',
    kind: 'tickOrDate',
    atSetUp: true,
    synonyms: ['thank you sent', 'thanked', 'thanked on', 'thank you note', 'thank you note sent', 'thank-you date'],
  },
  followUpOn: {
    header: 'Follow up on',
    writer: 'user',
    kind: 'date',
    atSetUp: true,
    synonyms: ['follow-up date', 'check back', 'next contact'],
  },
  followUpAbout: { header: 'Follow up about', writer: 'user', kind: 'text', atSetUp: false },
  keepInTouch: { header: 'Keep in touch', writer: 'user', kind: 'choice', choices: CADENCES, atSetUp: false },
  lastContact: { header: 'Last contact', writer: 'user', kind: 'date', atSetUp: false, synonyms: ['last contacted'] },
  snoozedUntil: { header: 'Snoozed until', writer: 'user', kind: 'date', atSetUp: false },
  tookAnInterest: { header: 'Took an interest', writer: 'user', kind: 'checkbox', atSetUp: false },
  referredBy: { header: 'Referred by', writer: 'user', kind: 'text', atSetUp: false, synonyms: ['referral', 'introduced by'] },
  referrerTold: { header: 'Referrer told', writer: 'user', kind: 'date', atSetUp: false },
  advisorNotes: { header: 'Advisor notes', writer: 'user', kind: 'text', atSetUp: false },
  id: { header: 'ID', otherwise: 'Tidbit ID', writer: 'tidbit', kind: 'text', atSetUp: true },
} as const satisfies Record<string, ColumnRow>;

export type ColumnKey = keyof typeof COLUMNS;

/** Every column's key, in the order a new Contacts tab shows them. */
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The columns only the add-on writes. */
export const OWN_COLUMNS = ['status', 'nextStep', 'due', 'id'] as const satisfies readonly ColumnKey[];
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** The note on the header cell of each column the add-on alone writes. */
export const OWN_COLUMN_NOTE = 'Written by Tidbit. Type elsewhere: this cell is rewritten.';
