import { ObjectPermission } from '@countersign/schema';
import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createAccessType } from '../commands/createAccessType.js';
import { deleteAccessType } from '../commands/deleteAccessType.js';
import { updateAccessType } from '../commands/updateAccessType.js';
import { AccessType, showAccessType } from './accessType.js';

@ObjectType({ description: 'What came of a change of an access type.', implements: Payload })
class AccessTypePayload extends Payload {
  @Field(() => AccessType, {
    nullable: true,
    description: 'The access type as it is now; null where nothing took effect.',
  })
  accessType!: AccessType | null;
}

async function show(answer: Answer<{ accessTypeId: string }>, { reads }: GraphqlContext): Promise<AccessTypePayload> {
  const id = resultOf(answer)?.accessTypeId;
  const accessType = id && (await reads.accessTypes.byId(id));
  return { ...payload(answer), accessType: accessType ? showAccessType(accessType) : null };
}

inputOf('ObjectPermissionInput', ObjectPermission);

export const AccessTypeMutations = mutationsOf(
  mutation(createAccessType, AccessTypePayload, show, 'Makes an access type, which no client has yet.'),
  mutation(updateAccessType, AccessTypePayload, show, 'Changes an access type, and with it every client that has it.'),
  mutation(
    deleteAccessType,
    DeletedPayload,
    showDeleted(({ accessTypeId }) => accessTypeId),
    'Refused while any client has the access type.',
  ),
);
