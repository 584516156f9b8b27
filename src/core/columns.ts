// The log's columns: header, synonyms, kind, and which of them the add-on alone writes. One table; every other list of columns is derived from it.

export type ColumnKind = 'text' | 'date' | 'dateTime' | 'tickOrDate' | 'checkbox' | 'choice';

interface ColumnRow {
  readonly header: string;
  readonly kind: ColumnKind;
  /** Added to an adopted table at set-up when missing; the others come when a feature first needs them. */
  readonly atSetUp?: true;
  /** Header to use when the user's table already has one of ours. */
  readonly otherwise?: string;
  readonly synonyms?: readonly string[];
  readonly choices?: readonly string[];
}

export const CADENCES = ['every 2 weeks', 'every month', 'every 3 months', 'every 6 months', 'every year', 'rest'] as const;
export type Cadence = (typeof CADENCES)[number];

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
  status: { header: 'Status', otherwise: 'Tidbit status', kind: 'text', atSetUp: true },
  nextStep: { header: 'Next step', otherwise: 'Tidbit next step', kind: 'text', atSetUp: true },
  due: { header: 'Due', otherwise: 'Tidbit due', kind: 'dateTime', atSetUp: true },
  name: {
    header: 'Name',
    kind: 'text',
    synonyms: ['full name', 'contact', 'contact name', 'person', 'who'],
  },
  firstName: { header: 'First name', kind: 'text', synonyms: ['given name', 'forename'] },
  lastName: { header: 'Last name', kind: 'text', synonyms: ['surname', 'family name'] },
  organization: {
    header: 'Organization',
    kind: 'text',
    synonyms: ['organisation', 'company', 'employer', 'firm', 'workplace', 'where they work'],
  },
  role: { header: 'Role', kind: 'text', synonyms: ['title', 'job title', 'position'] },
  field: { header: 'Field', kind: 'text', synonyms: ['industry', 'sector'] },
  howYouKnowThem: {
    header: 'How you know them',
    kind: 'choice',
    choices: WAYS_TO_KNOW,
    synonyms: ['how we met', 'how I know them', 'source', 'relationship'],
  },
  email: { header: 'Email', kind: 'text', synonyms: ['e-mail', 'e-mail address', 'email address', 'mail'] },
  phone: { header: 'Phone', kind: 'text', synonyms: ['phone number', 'telephone', 'mobile'] },
  link: { header: 'Link', kind: 'text', synonyms: ['LinkedIn', 'profile', 'URL'] },
  askedOn: {
    header: 'Asked on',
    kind: 'date',
    synonyms: ['date asked', 'contacted on', 'reached out', 'request sent'],
  },
  dateMet: {
    header: 'Date met',
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
  prepared: { header: 'Prepared', kind: 'text' },
  tidbit1: { header: 'Tidbit 1', kind: 'text', atSetUp: true, synonyms: ['tidbit', 'tidbits', 'fun fact'] },
  tidbit2: { header: 'Tidbit 2', kind: 'text', atSetUp: true },
  learned: { header: 'Learned', kind: 'text', synonyms: ['what I learned', 'takeaways'] },
  thankYouSent: {
    header: 'Thank-you sent',
    kind: 'tickOrDate',
    atSetUp: true,
    synonyms: ['thank you sent', 'thanked', 'thanked on', 'thank you note', 'thank you note sent', 'thank-you date'],
  },
  followUpOn: {
    header: 'Follow up on',
    kind: 'date',
    atSetUp: true,
    synonyms: ['follow-up date', 'check back', 'next contact'],
  },
  followUpAbout: { header: 'Follow up about', kind: 'text' },
  keepInTouch: { header: 'Keep in touch', kind: 'choice', choices: CADENCES },
  lastContact: { header: 'Last contact', kind: 'date', synonyms: ['last contacted'] },
  snoozedUntil: { header: 'Snoozed until', kind: 'date' },
  tookAnInterest: { header: 'Took an interest', kind: 'checkbox' },
  referredBy: { header: 'Referred by', kind: 'text', synonyms: ['referral', 'introduced by'] },
  referrerTold: { header: 'Referrer told', kind: 'date' },
  advisorNotes: { header: 'Advisor notes', kind: 'text' },
  id: { header: 'ID', otherwise: 'Tidbit ID', kind: 'text', atSetUp: true },
} as const satisfies Record<string, ColumnRow>;

export type ColumnKey = keyof typeof COLUMNS;

/** Every column's key, in the order a new Contacts tab shows them. */
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** The columns only the add-on writes. */
export const OWN_COLUMNS = ['status', 'nextStep', 'due', 'id'] as const satisfies readonly ColumnKey[];
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** The note on the header cell of each column the add-on alone writes. */
export const OWN_COLUMN_NOTE = 'Written by Tidbit. Type elsewhere: this cell is rewritten.';
