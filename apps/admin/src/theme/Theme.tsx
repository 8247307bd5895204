import '@fontsource-variable/geist';
import '@fontsource-variable/geist-mono';
import './mantine.css';
import '@mantine/notifications/styles.layer.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables } from './cssVariables';
import { nonce } from './nonce';
import { theme } from './theme';

export function Theme({ children }: { children: ReactNode }) {
  // Where no button of a page or a dialog is: those stand at the lower right, and on a phone all along the bottom.
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
