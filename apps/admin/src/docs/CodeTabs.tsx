import { Tabs } from '@mantine/core';
import { CopyableCode } from '../ui/CopyableCode';
import { useLanguage } from './language';

interface Props {
  /** With its article, for the copy button: “the request”. */
  what: string;
  examples: readonly { readonly name: string; readonly code: string }[];
}

/** The same in several languages. Whoever chooses one reads all examples in it, where there is one. */
export function CodeTabs({ what, examples }: Props) {
  const { language, choose } = useLanguage();
  // By their place: a name may have spaces, which an id may not.
  const at = Math.max(
    0,
    examples.findIndex(({ name }) => name === language),
  );
  return (
    <Tabs
      value={String(at)}
      onChange={(chosen) => choose(examples[Number(chosen)]?.name ?? language)}
      keepMounted={false}
      styles={{ tab: { paddingInline: '0.5rem' } }}
    >
      <Tabs.List aria-label="Languages" mb="xs">
        {examples.map(({ name }, place) => (
          <Tabs.Tab key={name} value={String(place)}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {examples.map(({ name, code }, place) => (
        <Tabs.Panel key={name} value={String(place)}>
          <CopyableCode code={code} what={`${what} in ${name}`} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
