import { grantWords, typeWords } from './clients';
import { duration } from './time';

const fields: Record<string, string> = {
  id: 'Client id',
  name: 'Name',
  description: 'Description',
  type: 'Type',
  grantTypes: 'Grant types',
  redirectUris: 'Redirect URIs',
  owner: 'Owner',
  ownerName: 'Owner’s name',
  ownerEmail: 'Owner’s email',
  ownerPhone: 'Owner’s phone',
  environment: 'Environment',
  enabled: 'Enabled',
  accessTokenLifetime: 'Token lifetime',
  modules: 'Modules',
  accessTypes: 'Access types',
  accessTypeIds: 'Access types',
  secrets: 'Secrets',
  confirmation: 'Confirmation',
  label: 'Label',
  key: 'Key',
  audience: 'Audience',
  scopes: 'Scopes',
  permissions: 'Permissions',
  administrators: 'Administrators',
};

/** A field's name as people say it: `accessTokenLifetime` is “Token lifetime”; of an unknown one, its words apart. */
export function fieldWords(field: string): string {
  const apart = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return fields[field] ?? apart.charAt(0).toUpperCase() + apart.slice(1);
}

const operationWords: Record<string, string> = { READ: 'read', WRITE: 'write', LINK: 'link' };

type Thing = Record<string, unknown>;

/** One scope, one permission or one owner on a line. */
function thingWords(thing: Thing): string {
  if ('level' in thing) return `${thing.name}${thing.level === 'ADMINISTRATOR' ? ' (administrator)' : ''}`;
  if (Array.isArray(thing.operations)) {
    const operations = thing.operations.map((one) => operationWords[String(one)] ?? String(one)).join(', ');
    const reach = Array.isArray(thing.fields) ? ` of ${thing.fields.join(', ')}` : '';
    return `${thing.object}: ${operations}${reach}`;
  }
  return Object.values(thing).filter(Boolean).join(', ');
}

/** The value of a field as people say it. Nothing there is ''. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one)).join('\n');
  if (typeof value === 'object') return thingWords(value as Thing);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return field === 'accessTokenLifetime' ? duration(value) : String(value);
  const text = String(value);
  return { ...typeWords, ...grantWords }[text as keyof typeof typeWords] ?? text;
}
