import '@fontsource-variable/geist';
import '@fontsource-variable/geist-mono';
import './mantine.css';
import '@mantine/notifications/styles.layer.css';
import './global.css';
import './forcedColors.css';
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables } from './cssVariables';
import { nonce } from './nonce';
import { theme } from './theme';

export function Theme({ children }: { children: ReactNode }) {
  // Away from the buttons of pages and dialogs: those are at the lower right, and on a phone along the whole bottom.
  const narrow = useMediaQuery('(max-width: 48em)');
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => nonce ?? ''}
    >
      <Notifications position={narrow ? 'top-center' : 'bottom-center'} />
      {children}
    </MantineProvider>
  );
}
