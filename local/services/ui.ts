// The UI service: menus, alerts, sidebar and dialogs. What it shows is handed to whoever plays the person in front.
import { Killed } from '../call';
import type { MenuItem } from '../runtime';
import type { ServiceContext } from './context';
import { enumeration } from './enumeration';
import type { HtmlOutput } from './html';
import { requireSignature } from './signature';

type Buttons = typeof GoogleAppsScript.Base.Button;
type ButtonSets = typeof GoogleAppsScript.Base.ButtonSet;
type OfferedUi = Pick<
  GoogleAppsScript.Base.Ui,
  'Button' | 'ButtonSet' | 'alert' | 'createAddonMenu' | 'createMenu' | 'showModalDialog' | 'showModelessDialog' | 'showSidebar'
>;

const BUTTONS = enumeration<Buttons>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const BUTTON_SETS = enumeration<ButtonSets>('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

export function createUi(context: ServiceContext): OfferedUi {
  return context.gate.service('Ui', new Ui(context));
}

class Ui implements OfferedUi {
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;
  readonly #context: ServiceContext;

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return this.#context.gate.service('Menu', new Menu(this.#context, caption));
  }

  /** Named after the project by Google. */
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return this.createMenu('');
  }

  alert(...parameters: unknown[]): GoogleAppsScript.Base.Button {
    const last = parameters.at(-1);
    const set = Object.values(BUTTON_SETS).includes(last as GoogleAppsScript.Base.ButtonSet) ? last : undefined;
    const texts = set === undefined ? parameters : parameters.slice(0, -1);
    const fits = (texts.length === 1 || (texts.length === 2 && set !== undefined)) && texts.every((text) => typeof text === 'string');
    requireSignature(fits, 'Ui.alert', parameters);
    const [prompt = '', title = ''] = [...texts].reverse() as string[];
    const answer = this.#context.answer({ title, prompt, buttons: String(set ?? 'OK').split('_') });
    const button = Object.entries(BUTTONS).find(([name]) => name === answer);
    if (button === undefined) throw new Error(`No button of an alert is called ${answer}.`);
    return button[1] as GoogleAppsScript.Base.Button;
  }

  /** A sidebar is 300 pixels wide whatever the page says (guides/dialogs). */
  showSidebar(page: GoogleAppsScript.HTML.HtmlOutput): void {
    const { title, html } = this.#page(page);
    this.#context.show({ kind: 'sidebar', title, html });
  }

  showModalDialog(page: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#context.show({ ...this.#page(page), kind: 'dialog', title });
  }

  showModelessDialog(page: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.showModalDialog(page, title);
  }

  #page(page: GoogleAppsScript.HTML.HtmlOutput): ReturnType<HtmlOutput['page']> {
    const output = this.#context.gate.unwrap(page) as unknown as HtmlOutput;
    return output.page();
  }
}

class Menu implements GoogleAppsScript.Base.Menu {
  readonly #context: ServiceContext;
  readonly #caption: string;
  readonly #items: MenuItem[] = [];

  constructor(context: ServiceContext, caption: string) {
    this.#context = context;
    this.#caption = caption;
  }

  addItem(caption: string, functionName: string): this {
    requireSignature(typeof caption === 'string' && typeof functionName === 'string', 'Menu.addItem', [caption, functionName]);
    this.#items.push({ label: caption, handler: functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ label: '', handler: null });
    return this;
  }

  addSubMenu(menu: GoogleAppsScript.Base.Menu): this {
    const inner = this.#context.gate.unwrap(menu) as Menu;
    this.#items.push({ label: inner.#caption, handler: null, items: inner.#items });
    return this;
  }

  addToUi(): void {
    this.#context.addMenu(this.#items);
  }
}

/** Classes whose changes outlive the execution, and the verbs that make them. */
const LASTING =
  /^(Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Filter|Properties|Cache|DeveloperMetadata|MailApp|ScriptApp|ClockTriggerBuilder)\./;
const CHANGING =
  /\.(set|insert|delete|clear|append|create|send|remove|add|sort|copy|move|hide|unhide|show|protect|merge|break|check|uncheck|put|rename|auto)/;

/** The first change among the calls made; null if running them again would do no harm. */
export function firstLastingChange(methods: readonly string[]): string | null {
  return methods.find((method) => LASTING.test(method) && CHANGING.test(method)) ?? null;
}

/** An alert waits for its answer: the execution stops here and is run again with the answer known. */
export class Suspended extends Killed {
  readonly answer: Promise<string>;

  constructor(answer: Promise<string>) {
    super('waiting for an answer');
    this.answer = answer;
  }
}
