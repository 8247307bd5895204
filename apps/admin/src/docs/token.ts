import { createContext, use } from 'react';

/** The token that the reader tries requests with. It is kept in this page alone, and gone with it. */
export const TokenContext = createContext<{ token: string; setToken: (token: string) => void }>({
  token: '',
  setToken: () => undefined,
});

export const useToken = () => use(TokenContext);
