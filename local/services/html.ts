// HtmlService: pages from pushed files, and the page a sidebar or dialog shows.
import type { ServiceContext } from './context';
import { enumeration } from './enumeration';
import type { Offered } from './offered';
import { templateSource } from './template';

type Google = GoogleAppsScript.HTML.HtmlOutput;
type Names = Exclude<keyof Google, 'asTemplate' | 'getAs' | 'getBlob' | 'getFaviconUrl' | 'setFaviconUrl' | 'getMetaTags'>;

export function createHtmlService(context: ServiceContext): object {
  const { gate, script } = context;
  const file = (name: string): string => {
    const text = script.html[name];
    // [S/F] the text.
    if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return text;
  };
  const output = (html: string) => gate.service('HtmlOutput', new HtmlOutput(html)) as unknown as GoogleAppsScript.HTML.HtmlOutput;
  const template = (html: string) => gate.service('HtmlTemplate', new HtmlTemplate(context, html, output), true);
  return gate.service('HtmlService', {
    SandboxMode: enumeration<typeof GoogleAppsScript.HTML.SandboxMode>('EMULATED', 'IFRAME', 'NATIVE'),
    XFrameOptionsMode: enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>('ALLOWALL', 'DEFAULT'),
    createHtmlOutput: (html = '') => output(html),
    createHtmlOutputFromFile: (name: string) => output(file(name)),
    createTemplate: (html: string) => template(html),
    createTemplateFromFile: (name: string) => template(file(name)),
  });
}

export class HtmlOutput implements Offered<Google, Names, HtmlOutput> {
  #html: string;
  #title = '';
  #width: number | undefined;
  #height: number | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  /** For the window that shows it. */
  page(): { title: string; html: string; width?: number; height?: number } {
    return {
      title: this.#title,
      html: this.#html,
      ...(this.#width !== undefined && { width: this.#width }),
      ...(this.#height !== undefined && { height: this.#height }),
    };
  }

  append(addedContent: string): this {
    this.#html += addedContent;
    return this;
  }

  appendUntrusted(addedContent: string): this {
    return this.append(addedContent.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`));
  }

  clear(): this {
    return this.setContent('');
  }

  setContent(content: string): this {
    this.#html = content;
    return this;
  }

  getContent(): string {
    return this.#html;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  getWidth(): number {
    return this.#width ?? 0;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }

  getHeight(): number {
    return this.#height ?? 0;
  }

  /** A sidebar's page is a frame of Google's: the tag has no effect there. */
  addMetaTag(): this {
    return this;
  }

  /** No effect: IFRAME is the only mode left (html/restrictions). */
  setSandboxMode(): this {
    return this;
  }

  /** No effect on sidebars and dialogs. */
  setXFrameOptionsMode(): this {
    return this;
  }
}

/** Properties the bundle sets become variables of the template's code. */
class HtmlTemplate {
  readonly #context: ServiceContext;
  readonly #source: string;
  readonly #output: (html: string) => GoogleAppsScript.HTML.HtmlOutput;

  constructor(context: ServiceContext, source: string, output: (html: string) => GoogleAppsScript.HTML.HtmlOutput) {
    this.#context = context;
    this.#source = source;
    this.#output = output;
  }

  evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    const variables = Object.entries(this);
    const names = variables.map(([name]) => name);
    const run = this.#context.evaluate(templateSource(this.#source, names)) as (...values: unknown[]) => string;
    return this.#output(this.#context.gate.bundle(() => run(...variables.map(([, value]) => value as unknown))));
  }

  getRawContent(): string {
    return this.#source;
  }
}
