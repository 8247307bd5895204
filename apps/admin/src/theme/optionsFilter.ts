import { foldText } from '@countersign/schema';
import type { OptionsFilter } from '@mantine/core';

/** Finds options as all searches find things: Mantine's own filter sets case aside alone. */
export const optionsFilter: OptionsFilter = ({ options, search, limit }) => {
  const typed = foldText(search.trim());
  return options
    .flatMap((option) => {
      if ('group' in option) {
        return {
          ...option,
          items: option.items.filter(({ label }) => foldText(label).includes(typed)).slice(0, limit),
        };
      }
      return foldText(option.label).includes(typed) ? option : [];
    })
    .slice(0, limit);
};
