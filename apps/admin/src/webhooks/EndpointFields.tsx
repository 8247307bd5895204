import { Anchor, MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { eventGroups } from '../labels/webhooks';
import { Section } from '../ui/Section';
import type { EndpointForm } from './endpointValues';

const groups = eventGroups.map(({ group, items }) => ({ group, items: [...items] }));

export const EndpointFields = ({ form }: { form: EndpointForm }) => (
  <Stack>
    <Section title="Where events go">
      <Stack>
        <TextInput
          label="Name"
          description="What you call it here, such as the system that listens."
          required
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <TextInput
          label="Address"
          description="Countersign sends a POST request for each event, by https, to addresses of the Internet alone."
          placeholder="https://example.com/webhooks"
          required
          autoComplete="off"
          spellCheck={false}
          inputMode="url"
          {...form.getInputProps('url')}
        />
      </Stack>
    </Section>
    <Section
      title="What is sent"
      description={
        <>
          Each event is an entry of the audit, with who did it and what changed.{' '}
          <Anchor inherit renderRoot={(props) => <Link {...props} to="/webhooks/events" />}>
            Every event, and what it says
          </Anchor>
        </>
      }
    >
      <Stack>
        <Radio.Group aria-label="What is sent" {...form.getInputProps('which')}>
          <Stack gap="sm">
            <Radio value="ALL" label="Every event" description="Those of later versions, too." />
            <Radio value="CHOSEN" label="Chosen events" />
          </Stack>
        </Radio.Group>
        {form.getValues().which === 'CHOSEN' && (
          <MultiSelect
            label="Events"
            required
            searchable
            clearable
            hidePickedOptions
            maxDropdownHeight={300}
            data={groups}
            nothingFoundMessage="No such event"
            {...form.getInputProps('eventTypes')}
          />
        )}
      </Stack>
    </Section>
  </Stack>
);
