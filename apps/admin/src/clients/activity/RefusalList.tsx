import { List, Text } from '@mantine/core';
import type { ClientActivityQuery } from '../../api/__generated__/graphql';
import { Time } from '../../ui/Time';
import { refusalReason } from './refusalReason';

type Refusals = ClientActivityQuery['client']['usage']['refusals'];

/** The reasons for refusals, the first question of an application's developers. */
export function RefusalList({ refusals }: { refusals: Refusals }) {
  const recent = refusals.filter(({ pastWeek }) => pastWeek > 0).sort((a, b) => b.pastWeek - a.pastWeek);
  if (recent.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Refused in the past week
      </Text>
      <List size="sm" spacing={2}>
        {recent.map(({ code, pastWeek, lastAt }) => (
          <List.Item key={code}>
            {pastWeek.toLocaleString('en')} × <code>{code}</code>: {refusalReason(code)}, last <Time at={lastAt} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}
