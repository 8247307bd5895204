import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';

/** Where notices appear: away from the buttons of pages and dialogs, at the lower right, and on a phone along the bottom. */
export function Notices() {
  const narrow = useMediaQuery('(max-width: 48em)');
  return <Notifications position={narrow ? 'top-center' : 'bottom-center'} />;
}
