import { useApolloClient } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { AssignPlanDocument, type AssignPlanInput, type AssignPlanMutation } from '../../api/__generated__/graphql';
import { RiskAlert } from '../../ui/RiskAlert';

type Risks = NonNullable<AssignPlanMutation['assignPlan']>['risks'];

/** What a plan and limits come to for the account, with its figures, before they are sent. */
export function PlanRisks({ input }: { input: AssignPlanInput }) {
  const apollo = useApolloClient();
  const [risks, setRisks] = useState<Risks>([]);
  const [asked] = useDebouncedValue(JSON.stringify(input), 300);

  useEffect(() => {
    let isCurrent = true;
    apollo
      .mutate({
        mutation: AssignPlanDocument,
        variables: { input: JSON.parse(asked), dryRun: true },
        fetchPolicy: 'no-cache',
      })
      .then(({ data }) => isCurrent && setRisks(data?.assignPlan?.risks ?? []))
      // What is wrong with it is said when it is sent.
      .catch(() => isCurrent && setRisks([]));
    return () => {
      isCurrent = false;
    };
  }, [apollo, asked]);

  return <RiskAlert risks={risks} />;
}
