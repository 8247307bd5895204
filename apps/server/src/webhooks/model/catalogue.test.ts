import { actionsOf, commandNames, eventTypeOf, eventTypes } from '@countersign/schema';
import { expect, test } from 'vitest';
import { eventJsonSchema } from './event.js';

test('every command has an event, and every type of event is well formed', () => {
  for (const name of commandNames) expect(eventTypeOf(name, 'client'), name).toBeDefined();
  for (const type of eventTypes) expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
  expect(eventTypeOf('wrongSecretsEnded', 'client')).toBe('alarm.wrong_secrets');
  expect(eventTypeOf('somethingOfLater', 'client')).toBeUndefined();
});

test('the catalogue in the docs is that of the tables', async () => {
  const rows = eventTypes.map(
    (type) =>
      `| \`${type}\` | ${actionsOf(type)
        .map((action) => `\`${action}\``)
        .join(', ')} |`,
  );
  const text = `# Events

Made by a test from the tables of events: do not edit. What they are and how they come: [webhooks.md](webhooks.md). New versions
add types, and fields to what is sent.

| type | actions of the audit |
| --- | --- |
${rows.join('\n')}

An alarm (\`alarm.…\`) is sent when it begins and when it is over, which \`data.alarm\` says.

## Schema

\`\`\`json
${JSON.stringify(eventJsonSchema(), null, 2)}
\`\`\`
`;
  await expect(text).toMatchFileSnapshot('../../../../../docs/webhookEvents.md');
});
