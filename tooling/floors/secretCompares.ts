import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { filesIn } from './imports.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Object(value).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** What a value is called: the name, the last of `a.b.c`, of a call what is called. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MemberExpression') return nameOf(node.property);
  if (node.type === 'CallExpression' || node.type === 'ChainExpression') return nameOf(node.callee ?? node.expression);
  if (node.type === 'AwaitExpression') return nameOf(node.argument);
  return '';
}

/** What somebody may guess at: values that prove who sends them, and what is made of them. */
const proves =
  /^(secret|token|tokenHash|secretHash|refreshHash|code|mac|hmac|verifier|challenge|passcode|passphrase|password|signature|digest|hash|sha256)$|[a-z](Secret|Token|Mac|Verifier|Challenge|Passcode|Passphrase|Password|Signature|Digest|Hash)$/;

const compares = new Set(['===', '!==', '==', '!=']);

/** A constant beside it is no guess: `undefined`, a number, a text of the source, `typeof`. */
const isConstant = (node: unknown): boolean =>
  isNode(node) && (/Literal$|^UnaryExpression$/.test(node.type) || ['undefined', 'NaN'].includes(nameOf(node)));

export function comparesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'BinaryExpression' && compares.has(String(node.operator))) {
      const sides = [node.left, node.right];
      if (!sides.some(isConstant) && sides.some((side) => proves.test(nameOf(side)))) {
        found.push(text.slice(node.start, node.end).replace(/\s+/g, ' '));
      }
    }
    if (node.type === 'ImportSpecifier' && nameOf(node.imported) === 'timingSafeEqual') found.push('timingSafeEqual');
    childrenOf(node).forEach(walk);
  };
  walk(parseSync(file, text).program as unknown as Node);
  return found;
}

/** The one place, and what is called like a secret and is none. */
const theOnePlace = 'kernel/isSameSecret.ts';
const none: Readonly<Record<string, string>> = {
  'audit/flows/verify.ts': 'The hashes of the chain are told to whoever verifies it.',
  'audit/model/chain.ts': 'The same.',
  'store/copy/copy.ts': 'The same.',
  'auth/commands/setPassword.ts': 'Whether the row is as it was read: nobody sends its hash.',
  'changes/commands/submitForApproval.ts': 'The code of a risk.',
  'changes/model/dependency.ts': 'What a row was, and is.',
  'clients/commands/secrets/updateClientSecret.ts': 'Whether it is the same object.',
  'clients/commands/secretShareLink/createSecretShareLink.ts': 'Two that are kept: nobody sends one.',
  'openapi/routes.ts': 'The code of a problem.',
};

/** Every comparison, in files of the sources, whose time would tell how far a guess is right: `file: the comparison`. */
export const secretComparesIn = (sources: string): string[] =>
  filesIn(sources)
    .filter((file) => file !== theOnePlace && !Object.hasOwn(none, file))
    .flatMap((file) =>
      comparesIn(file, readFileSync(path.join(sources, file), 'utf8')).map((one) => `${file}: ${one}`),
    );
