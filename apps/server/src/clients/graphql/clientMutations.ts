import {
  Label,
  ManagedClients,
  ModuleGrant,
  ModuleRemoval,
  NewSecret,
  Owner,
  UpdateManagedClients,
  UpdateOwner,
} from '@countersign/schema';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload } from '../../transport/graphql/payload.js';
import { createClient } from '../commands/createClient.js';
import { deleteClient } from '../commands/deleteClient.js';
import { disableClient } from '../commands/disableClient.js';
import { enableClient } from '../commands/enableClient.js';
import { deleteClients } from '../commands/many/deleteClients.js';
import { disableClients } from '../commands/many/disableClients.js';
import { enableClients } from '../commands/many/enableClients.js';
import { expireClientSecrets } from '../commands/many/expireClientSecrets.js';
import { updateClients } from '../commands/many/updateClients.js';
import { revokeClientTokens } from '../commands/revokeClientTokens.js';
import { updateClient } from '../commands/updateClient.js';
import {
  ClientPayload,
  ClientSecretPayload,
  ClientsPayload,
  showChange,
  showChangeAndSecret,
  showChanges,
} from './clientPayload.js';

inputOf('OwnerInput', Owner);
inputOf('UpdateOwnerInput', UpdateOwner);
inputOf('ClientLabelInput', Label);
inputOf('ManagedClientsInput', ManagedClients);
inputOf('UpdateManagedClientsInput', UpdateManagedClients);
inputOf('ModuleGrantInput', ModuleGrant);
inputOf('ModuleRemovalInput', ModuleRemoval);
inputOf('NewSecretInput', NewSecret);

export const ClientMutations = mutationsOf(
  mutation(
    createClient,
    ClientSecretPayload,
    showChangeAndSecret,
    'Makes a client, and its first secret, which is shown only this time.',
  ),
  mutation(updateClient, ClientPayload, showChange, 'Changes a client. What is left out stays as it is.'),
  mutation(enableClient, ClientPayload, showChange, 'A disabled client gets tokens again.'),
  mutation(disableClient, ClientPayload, showChange, 'Takes effect with the very next token request. Never waits.'),
  mutation(enableClients, ClientsPayload, showChanges, 'All of them or none. Waits as one request.'),
  mutation(
    disableClients,
    ClientsPayload,
    showChanges,
    'All of them or none, from the very next token request on. Never waits.',
  ),
  mutation(updateClients, ClientsPayload, showChanges, 'All of them or none. Waits as one request.'),
  mutation(expireClientSecrets, ClientsPayload, showChanges, 'All of them or none. Waits as one request.'),
  mutation(deleteClients, ClientsPayload, showChanges, 'All of them or none. Waits as one request.'),
  mutation(
    revokeClientTokens,
    ClientPayload,
    showChange,
    'Every token of the client ends; its secrets stay. Never waits.',
  ),
  mutation(
    deleteClient,
    DeletedPayload,
    showDeleted(({ clientId }) => clientId),
    'The client and its secrets are gone for good, and every token of it with them.',
  ),
);
