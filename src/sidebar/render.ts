// Draws the page: elements as TSX makes them become the page's nodes, and those that are there already change only where they differ.
import { forget, remembering, runEffects, type Memory } from './hooks';

type Properties = Readonly<Record<string, unknown>>;
type Component = (properties: Properties) => unknown;

/** What TSX is compiled to: a tag or a component, its properties, what is inside. */
interface Drawing {
  readonly type: string | Component;
  readonly properties: Properties;
  readonly key: unknown;
}

/** Something drawn, and what it became. */
interface Piece {
  readonly drawing: Drawing;
  /** Of a tag or a text; components and lists have only parts. */
  readonly node: Element | Text | null;
  readonly memory: Memory;
  parts: readonly (Piece | null)[];
}

type Handlers = Record<string, unknown>;

const TEXT = '#text';
const SVG = 'http://www.w3.org/2000/svg';
/** Properties of nodes, which people change too by typing and ticking; everything else is an attribute. */
const LIVE = ['value', 'checked', 'selected'];
const handlers = new WeakMap<Node, Handlers>();

export function h(type: Drawing['type'], properties: Properties | null, ...children: unknown[]): Drawing {
  return {
    type,
    properties: children.length === 0 ? { ...properties } : { ...properties, children },
    key: properties?.key,
  };
}

/** Parts without an element around them. */
export const Fragment: Component = ({ children }) => children;

/** Gives what draws the page into `root`, again and again. */
export function drawInto(root: Element, page: () => unknown): () => void {
  let shown: Piece | null = null;
  return () => {
    shown = update(shown, asDrawing(page()), false);
    place(root, [shown]);
    runEffects();
  };
}

function update(old: Piece | null, drawing: Drawing | null, isSvg: boolean): Piece | null {
  const kept = old !== null && drawing !== null && isSame(old.drawing, drawing) ? old : null;
  if (old !== null && kept === null) remove(old);
  if (drawing === null) return null;
  const { type, properties } = drawing;
  if (typeof type !== 'string') {
    const memory = kept?.memory ?? { slots: [] };
    const drawn = remembering(memory, () => type(properties));
    return {
      drawing,
      node: null,
      memory,
      parts: updateAll(kept?.parts ?? [], drawn, isSvg),
    };
  }
  const inSvg = isSvg || type === 'svg';
  const node = kept?.node ?? create(type, inSvg);
  if (node instanceof Text) {
    if (node.data !== properties.text) node.data = String(properties.text);
    return { drawing, node, memory: NOTHING, parts: [] };
  }
  const parts = updateAll(kept?.parts ?? [], properties.children, inSvg);
  if (node !== null) {
    place(node, parts);
    // After the parts: a list of choices takes its value only once it has them.
    setProperties(node, kept?.drawing.properties ?? {}, properties);
  }
  return { drawing, node, memory: NOTHING, parts };
}

const NOTHING: Memory = { slots: [] };

function create(type: string, inSvg: boolean): Element | Text {
  if (type === TEXT) return document.createTextNode('');
  return inSvg ? document.createElementNS(SVG, type) : document.createElement(type);
}

function isSame(a: Drawing, b: Drawing): boolean {
  return a.type === b.type && a.key === b.key;
}

/** Parts with a key are known by it wherever they go, the others by their place. */
function updateAll(old: readonly (Piece | null)[], children: unknown, isSvg: boolean): readonly (Piece | null)[] {
  const drawings = (Array.isArray(children) ? children : [children]).map(asDrawing);
  const left = new Set(old.filter((piece) => piece !== null));
  const before = drawings.map((drawing, index) => {
    const wanted = drawing?.key === undefined ? old[index] : [...left].find((piece) => isSame(piece.drawing, drawing));
    const kept = wanted && drawing && left.has(wanted) && isSame(wanted.drawing, drawing) ? wanted : null;
    if (kept !== null) left.delete(kept);
    return kept;
  });
  left.forEach(remove);
  return drawings.map((drawing, index) => update(before[index] ?? null, drawing, isSvg));
}

/** Lists inside lists stay apart, so that what is behind them keeps its place. */
function asDrawing(child: unknown): Drawing | null {
  if (child === null || child === undefined || typeof child === 'boolean') return null;
  if (Array.isArray(child)) return h(Fragment, null, ...(child as unknown[]));
  if (typeof child === 'object') return child as Drawing;
  return { type: TEXT, properties: { text: String(child) }, key: undefined };
}

/** Puts the nodes of the parts into their order; those in place already are not touched, so that focus stays. */
function place(parent: Element, parts: readonly (Piece | null)[]): void {
  let next = parent.firstChild;
  for (const node of parts.flatMap(nodesOf)) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}

function nodesOf(piece: Piece | null): readonly (Element | Text)[] {
  if (piece === null) return [];
  return piece.node === null ? piece.parts.flatMap(nodesOf) : [piece.node];
}

function remove(piece: Piece): void {
  for (const node of nodesOf(piece)) node.remove();
  end(piece);
}

function end({ drawing, memory, parts }: Piece): void {
  forget(memory);
  hold(drawing.properties.ref, null);
  for (const part of parts) if (part !== null) end(part);
}

function setProperties(node: Element, before: Properties, now: Properties): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (name !== 'children' && name !== 'key') setProperty(node, name, before[name], now[name]);
  }
}

function setProperty(node: Element, name: string, before: unknown, now: unknown): void {
  if (LIVE.includes(name)) {
    if (now !== undefined && Reflect.get(node, name) !== now) Reflect.set(node, name, now);
  } else if (before === now) return;
  else if (name === 'ref') hold(now, node);
  else if (name === 'style') setStyle(node as HTMLElement, now as Readonly<Record<string, unknown>>);
  else if (name.startsWith('on')) listen(node, name.slice(2).toLowerCase(), now);
  // aria-... and data-... say false in so many words.
  else if (now === undefined || now === null || (now === false && name[4] !== '-')) node.removeAttribute(name);
  else node.setAttribute(name, now === true && name[4] !== '-' ? '' : String(now));
}

function hold(ref: unknown, node: Element | null): void {
  if (typeof ref === 'object' && ref !== null) Object.assign(ref, { current: node });
}

function setStyle(node: HTMLElement, style: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(style)) node.style.setProperty(name, String(value));
}

/** One listener a kind of event; which handler it calls may be another after each drawing. */
function listen(node: Element, kind: string, handler: unknown): void {
  const known = handlers.get(node) ?? {};
  if (!(kind in known)) {
    node.addEventListener(kind, (event) => {
      const current = known[kind];
      if (typeof current === 'function') current(event);
    });
  }
  known[kind] = handler;
  handlers.set(node, known);
}
