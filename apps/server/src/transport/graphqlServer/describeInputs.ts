import { type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';

/** What fields of inputs mean that stand nowhere in what is shown, by their name or by that of their input too. */
const words: Readonly<Record<string, string>> = {
  accessTypeId: 'The id of an access type.',
  accessTypeIds: 'The ids of access types, which its tokens carry.',
  addAccessTypeIds: 'The ids of access types that each of them is given.',
  adminEmail: 'The address of the first admin.',
  adminId: 'The id of the admin.',
  adminName: 'The name of the first admin.',
  clientId: 'The client_id of Countersign at the provider.',
  domains: 'The domains of the email addresses whose people come in by it.',
  environments: 'The environments of clients; `production` is always one of them.',
  issuer: 'The issuer of the provider, by which its metadata is found.',
  label: 'What its admins call it; empty for nothing.',
  lifetimeMinutes: 'Minutes that the token lives.',
  moduleId: 'The id of the module.',
  name: 'Its name.',
  planId: 'The id of a plan of the vendor’s.',
  reference: 'The vendor’s own id of the customer.',
  removeAccessTypeIds: 'The ids of access types that each of them loses.',
  removeModules: 'The modules that each of them loses.',
  subjectId: 'The id of what it is about.',
  'AssignPlanInput.id': 'The id of the account.',
  'CreateSecretShareLinkInput.id': 'The client_id.',
  'CreateSecretShareLinkInput.secretId': 'The id of the secret.',
  'InviteAccountAdminInput.id': 'The id of the account.',
  ModuleRemovalInput: 'A module that is taken from clients.',
  MovedScopeInput: 'A scope of a module that moves, and the published one that takes its place.',
  'MovedScopeInput.from': 'The name of the scope of the own module.',
  'MovedScopeInput.to': 'The name of the scope of the published module.',
  Mutation: 'What can be changed. Every change is previewed by `dryRun`, and may wait for other admins.',
  Query: 'What can be read, within the account of the one who asks.',
  'ResendAccountInvitationInput.id': 'The id of the account.',
  'ResendInvitationInput.id': 'The id of the admin.',
  'ResetSecondFactorsInput.id': 'The id of the admin.',
  'RevokeClientTokensInput.id': 'The client_id.',
  'RevokeInvitationInput.id': 'The id of the admin.',
  'SetReferenceInput.id': 'The id of the account.',
};

/** `UpdateClientInput` is of a `Client`, and so are `ClientFilter` and `DeleteClientInput`. */
function shownBy(name: string, schema: GraphQLSchema) {
  const parts = name.replace(/(Input|Filter)$/, '').match(/[A-Z][a-z]*/g) ?? [];
  const names = parts.map((_, index) => parts.slice(index).join(''));
  const shown = names.flatMap((one) => [one, one.replace(/s$/, '')]).map((one) => schema.getType(one));
  return shown.find(isObjectType);
}

/**
 * What a field means is said once: a field of an input about which its schema says nothing means what the field of that
 * name means where the thing is shown.
 */
export function describeInputs(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    type.description ??= words[type.name];
    if (!isInputObjectType(type)) continue;
    const shown = shownBy(type.name, schema);
    type.description ??= type.name.endsWith('Filter') ? 'Conditions, which apply together.' : shown?.description;
    for (const [name, field] of Object.entries(type.getFields()))
      field.description ??= words[`${type.name}.${name}`] ?? shown?.getFields()[name]?.description ?? words[name];
  }
  return schema;
}
