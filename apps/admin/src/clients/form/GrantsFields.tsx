import type { ClientType, GrantType } from '@countersign/schema';
import { Checkbox, Radio, Stack } from '@mantine/core';
import {
  clientTypeLabels,
  grantTypes as grantTypeChoices,
  grantTypeDescriptions,
  grantTypeLabels,
} from '../../labels/clients';
import { FoldedSection } from '../../ui/FoldedSection';
import styles from './GrantsFields.module.css';
import { hasErrorAt } from './hasErrorAt';
import { RedirectUrisField } from './RedirectUrisField';
import { summaries } from './summaries';
import type { ClientForm } from './useClientForm';

const types: { value: ClientType; description: string }[] = [
  { value: 'CONFIDENTIAL', description: 'Runs on a server and can keep a secret: machine-to-machine integrations.' },
  { value: 'PUBLIC', description: 'Runs on people’s devices and cannot keep one: single-page and mobile apps.' },
];

export function GrantsFields({ form, keptRedirectUris }: { form: ClientForm; keptRedirectUris: number }) {
  const { type, grantTypes, redirectUris } = form.getValues();

  function chooseType(chosen: string) {
    form.setFieldValue('type', chosen as ClientType);
    // A public client cannot authenticate, so that it only acts for a person.
    if (chosen === 'PUBLIC') chooseGrants(['AUTHORIZATION_CODE']);
  }

  function chooseGrants(chosen: string[]) {
    form.setFieldValue('grantTypes', chosen as GrantType[]);
    form.clearFieldError('grantTypes');
    if (chosen.includes('AUTHORIZATION_CODE') && redirectUris.length === 0) form.setFieldValue('redirectUris', ['']);
  }

  return (
    <FoldedSection
      title="Type and grants"
      summary={summaries.grants(form.getValues())}
      description="How the application proves who it is, and how it gets its tokens."
      hasError={hasErrorAt(form, 'type', 'grantTypes', 'redirectUris', 'postLogoutRedirectUris')}
    >
      <Stack gap="lg">
        <Radio.Group label="Type" value={type} onChange={chooseType} error={form.errors.type}>
          <div className={styles.cards} data-path="type" tabIndex={-1}>
            {types.map(({ value, description }) => (
              <Radio
                key={value}
                className={styles.card}
                value={value}
                label={clientTypeLabels[value]}
                description={description}
              />
            ))}
          </div>
        </Radio.Group>
        <Checkbox.Group
          label="Grant types"
          required
          value={grantTypes}
          onChange={chooseGrants}
          error={form.errors.grantTypes}
        >
          <div className={styles.cards} data-path="grantTypes" tabIndex={-1}>
            {grantTypeChoices.map((value) => {
              const impossible = type === 'PUBLIC' && value === 'CLIENT_CREDENTIALS';
              return (
                <Checkbox
                  key={value}
                  className={styles.card}
                  value={value}
                  label={grantTypeLabels[value]}
                  description={
                    impossible ? 'Needs a secret, which a public client cannot keep.' : grantTypeDescriptions[value]
                  }
                  disabled={impossible}
                />
              );
            })}
          </div>
        </Checkbox.Group>
        <RedirectUrisField form={form} kept={keptRedirectUris} />
      </Stack>
    </FoldedSection>
  );
}
