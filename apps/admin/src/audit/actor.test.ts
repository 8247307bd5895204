import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '..');
const schemaFile = path.resolve(source, '../../../packages/schema/schema.graphql');

test('whoever the page names as an author, it can tell a program from a person of the same name', () => {
  const types = new TypeInfo(buildSchema(readFileSync(schemaFile, 'utf8')));
  const named: string[] = [];
  const wanting: string[] = [];
  for (const file of globSync('**/*.graphql', { cwd: source })) {
    const document = parse(readFileSync(path.join(source, file), 'utf8'));
    const check = visitWithTypeInfo(types, {
      Field({ name, selectionSet }) {
        const type = types.getType();
        if (!type || getNamedType(type).name !== 'AuditActor') return;
        const place = `${file}: ${name.value}`;
        named.push(place);
        const whole = selectionSet?.selections.some(
          (part) => part.kind === 'FragmentSpread' && part.name.value === 'Actor',
        );
        if (!whole) wanting.push(place);
      },
    });
    visit(document, check);
  }
  expect(named.length).toBeGreaterThanOrEqual(5);
  expect(wanting).toEqual([]);
});
