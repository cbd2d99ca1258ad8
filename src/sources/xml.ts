import { SaxesParser } from 'saxes';
import { words } from '../words/words.ts';
import { refusal } from './source.ts';

/** An element by its local name, whatever the prefix; attributes likewise. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 200;
const MOST_NODES = 300_000;

/**
 * Well-formed XML → its tree. Entities beyond the five of XML itself do not exist here: whatever declares some is
 * refused, and nothing outside the file is ever read. Throws InvalidInput with the line.
 */
export function parseXml(text: string, name: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let nodes = 0;
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const add = (node: XmlElement | string) => {
    if (++nodes > MOST_NODES) throw refusal(name, words().refusals.xmlTooMuch);
    open.at(-1)?.children.push(node);
  };
  parser.on('error', (error) => {
    throw refusal(name, words().refusals.xmlWrong(reasonOf(error), parser.line));
  });
  parser.on('doctype', (doctype) => refuseEntities(doctype, name));
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length > DEEPEST) throw refusal(name, words().refusals.xmlTooDeep);
    const element = { name: localName(tag), attributes: localNames(attributes), children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  const [first] = root.children.filter((child) => typeof child !== 'string');
  if (!first) throw refusal(name, words().refusals.xmlEmpty);
  return first;
}

/** The first element of that name below, or at, `element`, in the order of the document. */
export function findElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && listElements(element, name, 1)[0];
}

/** Elements of that name, not looked for inside each other, in the order of the document. */
export function listElements(element: XmlElement, name: string, most = 1000): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next && found.length < most; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    else waiting.push(...next.children.filter((child) => typeof child !== 'string').reverse());
  }
  return found;
}

/** All text inside, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const parts: string[] = [];
  const waiting: (XmlElement | string)[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else waiting.push(...next.children.toReversed());
  }
  return parts.join('');
}

/** A document type that declares entities of its own, or takes some from outside, is how XML is made a weapon. */
function refuseEntities(doctype: string, name: string): void {
  if (!/<!ENTITY|\[/u.test(doctype)) return;
  const outside = /<!ENTITY[^>]{0,500}\b(?:SYSTEM|PUBLIC)\b/u.test(doctype);
  const { externalEntities, entities } = words().refusals;
  throw refusal(name, outside ? externalEntities : entities);
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value]));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function reasonOf(error: Error): string {
  return error.message.replace(/^(?:[^:\s]*:)?\d+:\d+: /u, '').replace(/\.$/u, '');
}
