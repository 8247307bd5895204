import { createContext, use } from 'react';

/** The language that the reader wants to see examples in. */
export const LanguageContext = createContext<{ language: string; choose: (language: string) => void }>({
  language: 'curl',
  choose: () => undefined,
});

export const useLanguage = () => use(LanguageContext);
