import '@fontsource-variable/geist';
import '@fontsource-variable/geist-mono';
import './mantine.css';
import '@mantine/notifications/styles.layer.css';
import './global.css';
import './forcedColors.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables } from './cssVariables';
import { nonce } from './nonce';
import { theme } from './theme';

export function Theme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce ?? ''}
    >
      {children}
    </MantineProvider>
  );
}
