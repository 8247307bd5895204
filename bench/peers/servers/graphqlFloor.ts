// The floor of GraphQL: bare @apollo/server with type-graphql, its types made from our schema, each question answered with
// what Countersign answered once. Nobody signs in, nothing is read.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import {
  type GraphQLNamedType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  buildSchema as parseSchema,
} from 'graphql';
import {
  Arg,
  buildSchema,
  Field,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { orderOf, tellPort } from './listen.ts';

export interface GraphqlFloorOrder {
  /** What each root field answers. */
  readonly answers: Readonly<Record<string, unknown>>;
}

const { answers } = orderOf<GraphqlFloorOrder>();
const file = path.resolve(import.meta.dirname, '../../../packages/schema/schema.graphql');
const schema = parseSchema(readFileSync(file, 'utf8'));

type Class = { new (): object; prototype: object };
const made = new Map<string, unknown>();

/** The class, enum or scalar that stands for a type of the schema; made when it is first needed. */
function standIn(type: GraphQLNamedType): unknown {
  const known = made.get(type.name);
  if (known) return known;
  if (isScalarType(type)) return type;
  if (isEnumType(type)) {
    const values = Object.fromEntries(type.getValues().map(({ name }) => [name, name]));
    made.set(type.name, values);
    registerEnumType(values, { name: type.name });
    return values;
  }
  if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`${type.name} is not expected here.`);
  const [one] = [{ [type.name]: class {} as Class }[type.name] as Class];
  made.set(type.name, one);
  (isObjectType(type) ? ObjectType : InputType)(type.name)(one);
  for (const field of Object.values(type.getFields())) {
    const { type: of, nullable } = standInOf(field.type);
    Field(() => of as never, { nullable })(one.prototype, field.name);
  }
  return one;
}

function standInOf(type: GraphQLType): { type: unknown; nullable: boolean } {
  const nullable = !isNonNullType(type);
  const one = isNonNullType(type) ? type.ofType : type;
  if (!isListType(one)) return { type: standIn(one as GraphQLNamedType), nullable };
  const item = isNonNullType(one.ofType) ? one.ofType.ofType : one.ofType;
  return { type: [standIn(item as GraphQLNamedType)], nullable };
}

class Floor {}
Resolver()(Floor);

function addRoot(kind: 'query' | 'mutation', name: string): void {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[name];
  if (!field) throw new Error(`There is no ${kind} ${name}.`);
  Object.defineProperty(Floor.prototype, name, { value: () => answers[name], writable: true });
  field.args.forEach((argument, at) => {
    const { type: of, nullable } = standInOf(argument.type);
    // What has a default may be left out.
    Arg(argument.name, () => of as never, { nullable: nullable || argument.defaultValue !== undefined })(
      Floor.prototype,
      name,
      at,
    );
  });
  const { type: of, nullable } = standInOf(field.type);
  (kind === 'query' ? Query : Mutation)(() => of as never, { nullable })(Floor.prototype, name, {
    value: () => answers[name],
  });
}

for (const name of Object.keys(answers)) addRoot(schema.getQueryType()?.getFields()[name] ? 'query' : 'mutation', name);

const apollo = new ApolloServer({
  schema: await buildSchema({ resolvers: [Floor], validate: false }),
  // As every load answers itself: the framework's own part is what is measured.
  introspection: false,
});
await apollo.start();
const fastify = Fastify();
fastify.post('/graphql', fastifyApolloHandler(apollo));
await fastify.listen({ port: 0, host: '127.0.0.1' });
tellPort(fastify.server.address() as AddressInfo);
