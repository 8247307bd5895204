import { Select, Switch } from '@mantine/core';
import { algorithmLabels } from '../../labels/tokens';
import type { ClientForm } from './useClientForm';

const algorithms = Object.entries(algorithmLabels).map(([value, label]) => ({ value, label }));

/** What the ID tokens of an application are like that people sign in to. */
export const IdTokenFields = ({ form }: { form: ClientForm }) => (
  <>
    <Select
      label="ID tokens signed with"
      description="RS256, unless the application’s library expects another."
      allowDeselect={false}
      data={algorithms}
      {...form.getInputProps('idTokenSignedResponseAlg')}
    />
    <Switch
      label="Name and email in ID tokens"
      description="For libraries that look there, and do not ask userinfo."
      {...form.getInputProps('userinfoInIdToken', { type: 'checkbox' })}
    />
  </>
);
