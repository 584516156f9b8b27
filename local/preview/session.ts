// The preview at work: one workbook, one runtime, one clock, and what the page shows of them.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Alert, Mail, MenuItem, Runtime, Shown } from '../runtime';
import type { Edit, Workbook } from '../workbook/workbook';
import { nextFullHour, type HandClock } from './clock';
import type { Grid } from './grid';
import { handsOn, sortOffer, spotOf, type Hands, type SortOffer, type Spot } from './hands';
import type { Keeper } from './keeper';
import type { Visitor } from './people';

type Page = Extract<Shown, { html: string }>;

const HOUR = 3_600_000;
/** How far "until the next mail" looks. */
const PATIENCE = 35 * 24;

export interface Parts {
  readonly workbook: Workbook;
  readonly runtime: Runtime<Workbook>;
  readonly grid: Grid;
  readonly gridElement: HTMLElement;
  readonly clock: HandClock;
  readonly visitor: Visitor;
  readonly read: readonly string[];
  readonly keeper: Keeper;
}

interface Waiting {
  readonly alert: Alert;
  readonly answer: (button: string) => void;
}

export class Session {
  /** Waiting for a button, in the order they came. */
  readonly alerts = signal<readonly Waiting[]>([]);
  readonly sidebar = signal<(Page & { readonly opened: number }) | null>(null);
  readonly dialog = signal<Page | null>(null);
  readonly toast = signal<Extract<Shown, { kind: 'toast' }> | null>(null);
  /** What runs, in words; null while nothing does. */
  readonly running = signal<string | null>(null);
  readonly menu = signal<readonly MenuItem[]>([]);
  readonly sortOffer = signal<SortOffer | null>(null);
  readonly mailboxOpen = signal(false);
  readonly travelling = signal(false);

  readonly now: Signal<number>;
  readonly zone: Signal<string>;
  readonly fileName: Signal<string>;
  readonly person: Signal<Visitor>;
  readonly spot: Signal<Spot>;
  readonly saved: ReadonlySignal<boolean>;
  readonly canEdit = computed(() => this.person.value.role === 'owner' || this.person.value.role === 'editor');

  /** Of the person in front, newest first. */
  readonly mails: ReadonlySignal<readonly Mail[]>;
  readonly unread: ReadonlySignal<number>;

  readonly #parts: Parts;
  readonly #hands: Hands;
  readonly #mailbox: Signal<readonly Mail[]>;
  readonly #read: Signal<ReadonlySet<string>>;

  constructor(parts: Parts) {
    const { workbook, runtime, clock, grid, keeper } = parts;
    this.#parts = parts;
    this.now = signal(clock.now());
    this.zone = signal(workbook.zone());
    this.fileName = signal(workbook.name());
    this.person = signal(parts.visitor);
    this.spot = signal(spotOf(workbook.selection()));
    this.saved = keeper.saved;
    this.#mailbox = signal([...runtime.mailbox]);
    this.#read = signal(new Set(parts.read));
    this.mails = computed(() => this.#mailbox.value.filter((mail) => goesTo(mail, this.person.value.email)).reverse());
    this.unread = computed(() => this.mails.value.filter((mail) => !this.isRead(mail)).length);
    this.#hands = handsOn(workbook, grid, (edit) => void this.#edited(edit));
    workbook.onHand((edit) => void this.#edited(edit));
    grid.onSelect((selection) => (this.spot.value = spotOf(selection)));
    grid.onTyped((edit) => void this.#edited(edit));
  }

  get clock(): HandClock {
    return this.#parts.clock;
  }

  get gridElement(): HTMLElement {
    return this.#parts.gridElement;
  }

  get grid(): Grid {
    return this.#parts.grid;
  }

  get workbook(): Workbook {
    return this.#parts.workbook;
  }

  get runtime(): Runtime<Workbook> {
    return this.#parts.runtime;
  }

  /** The file is opened by whoever sits in front. */
  async begin(): Promise<void> {
    this.grid.setEditable(this.canEdit.value);
    await this.runtime.open();
    this.refresh();
  }

  /** Shows and keeps what the last execution or edit left. */
  refresh(): void {
    this.now.value = this.clock.now();
    this.zone.value = this.workbook.zone();
    this.fileName.value = this.workbook.name();
    this.menu.value = this.canEdit.value ? this.runtime.menu : [];
    this.#mailbox.value = [...this.runtime.mailbox];
    this.grid.repaint();
    this.#keep();
  }

  // What the add-on shows

  shown(what: Shown): void {
    if (what.kind === 'toast') this.toast.value = what;
    else if (what.kind === 'dialog') this.dialog.value = what;
    else this.sidebar.value = { ...what, opened: (this.sidebar.value?.opened ?? 0) + 1 };
  }

  /** An alert with one button says something and asks nothing: the script goes on while it stands there. */
  ask(alert: Alert): string | Promise<string> {
    const [only, ...others] = alert.buttons;
    if (only !== undefined && others.length === 0) {
      this.#show({ alert, answer: () => undefined });
      return only;
    }
    return new Promise((answer) => this.#show({ alert, answer }));
  }

  answer(button: string): void {
    const [first, ...rest] = this.alerts.value;
    this.alerts.value = rest;
    first?.answer(button);
  }

  #show(waiting: Waiting): void {
    this.alerts.value = [...this.alerts.value, waiting];
  }

  // What the person does

  async runMenu(handler: string): Promise<void> {
    this.running.value = 'Running script';
    await painted();
    const execution = await this.runtime.click(handler);
    this.running.value = null;
    // Sheets shows what a menu item's function threw in a dialog of its own.
    if (execution.error !== null) this.ask({ title: 'Error', prompt: execution.error, buttons: ['OK'] });
    this.refresh();
  }

  byHand(act: (hands: Hands, spot: Spot) => void): void {
    act(this.#hands, this.spot.value);
    this.refresh();
  }

  askSort(): void {
    this.sortOffer.value = sortOffer(this.workbook, this.spot.value);
  }

  async become(visitor: Visitor): Promise<void> {
    this.person.value = visitor;
    this.sidebar.value = null;
    this.dialog.value = null;
    this.toast.value = null;
    this.runtime.as({ email: visitor.email, role: visitor.role });
    await this.begin();
  }

  async startOver(): Promise<void> {
    await this.#parts.keeper.clear();
    location.reload();
  }

  clientRun(): unknown {
    return this.runtime.clientRun();
  }

  focusGrid(): void {
    this.grid.focus();
  }

  // The mailbox

  showMailbox(open: boolean): void {
    this.mailboxOpen.value = open;
  }

  isRead(mail: Mail): boolean {
    return this.#read.value.has(mailKey(mail));
  }

  markRead(mail: Mail): void {
    this.#read.value = new Set([...this.#read.value, mailKey(mail)]);
    this.#keep();
  }

  // The clock

  /** Triggers fire at every full hour on the way. */
  advance(hours: number): Promise<void> {
    return this.#travel(this.clock.now() + hours * HOUR, () => false);
  }

  async untilNextMail(): Promise<void> {
    const before = this.runtime.mailbox.length;
    await this.#travel(this.clock.now() + PATIENCE * HOUR, () => this.runtime.mailbox.length > before);
    if (this.runtime.mailbox.length > before || !this.#arrived) return;
    const message = `No mail came within ${String(PATIENCE / 24)} days.`;
    this.toast.value = { kind: 'toast', title: 'Clock', message, seconds: 8 };
  }

  stopClock(): void {
    this.travelling.value = false;
  }

  #arrived = true;

  async #travel(end: number, enough: () => boolean): Promise<void> {
    this.travelling.value = true;
    this.#arrived = false;
    while (this.travelling.value) {
      const next = nextFullHour(this.clock.now(), this.workbook.zone());
      if (next > end) {
        this.clock.set(end);
        this.#arrived = true;
        break;
      }
      this.clock.set(next);
      this.now.value = next;
      await this.runtime.tick();
      if (enough()) break;
      // Between two hours the page shows the time and hears the stop button.
      await painted();
    }
    this.travelling.value = false;
    this.refresh();
  }

  async #edited(edit: Edit | null): Promise<void> {
    if (edit !== null) await this.runtime.edited(edit);
    this.refresh();
  }

  #keep(): void {
    const { workbook, runtime, clock, keeper } = this.#parts;
    keeper.keep(() => ({
      workbook: workbook.save(),
      runtime: runtime.save(),
      now: clock.now(),
      visitor: this.person.value.key,
      read: [...this.#read.value],
    }));
  }
}

export const mailKey = (mail: Mail): string => `${String(mail.at)} ${mail.to.join()} ${mail.subject}`;

const goesTo = (mail: Mail, email: string): boolean => [...mail.to, ...mail.cc, ...mail.bcc].includes(email);

const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
