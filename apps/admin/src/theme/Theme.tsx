import '@fontsource-variable/geist';
import '@fontsource-variable/geist-mono';
import './mantine.css';
import '@mantine/notifications/styles.layer.css';
import './global.css';
import './forcedColors.css';
import './print.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables } from './cssVariables';
import { nonce } from './nonce';
import { theme } from './theme';
import { usePrinting } from './usePrinting';

export function Theme({ children }: { children: ReactNode }) {
  const printing = usePrinting();
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      // Paper is light: browsers leave out backgrounds, and bright letters would be all that is left.
      {...(printing && { forceColorScheme: 'light' })}
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce ?? ''}
    >
      {children}
    </MantineProvider>
  );
}
