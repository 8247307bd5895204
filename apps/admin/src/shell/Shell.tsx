import { useQuery } from '@apollo/client/react';
import { Box, Burger } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { ViewerDocument } from '../api/__generated__/graphql';
import { useInterruption } from '../api/gates/interruptionGate';
import { stepUpGate } from '../api/gates/stepUpGate';
import { ReviewIndicator } from '../changes/reviewCount/ReviewIndicator';
import { usePendingApproval } from '../commands/pendingApproval';
import { dialogKit } from '../ui/dialog/dialogKit';
import { Logo } from '../ui/Logo';
import { lazyPart } from '../ui/lazyPart';
import { menuKit } from '../ui/menu/menuKit';
import { useShortcuts } from '../ui/shortcuts/useShortcuts';
import { bubble } from '../ui/tooltip/bubble';
import { useRowKeys } from '../ui/useRowKeys';
import { ViewerContext } from '../viewer/viewer';
import { AccountSwitcher } from './AccountSwitcher';
import brand from './Brand.module.css';
import { FindButton } from './find/FindButton';
import { Navigation } from './Navigation';
import styles from './Shell.module.css';
import { UserMenu } from './UserMenu';

const Notices = lazyPart(() => import('../ui/Notices'), 'Notices');
const PendingApprovalDialog = lazyPart(
  () => import('../changes/pendingApproval/PendingApprovalDialog'),
  'PendingApprovalDialog',
);
const StepUpDialog = lazyPart(() => import('../auth/secondFactor/StepUpDialog'), 'StepUpDialog');
const LookingBanner = lazyPart(() => import('../customers/door/LookingBanner'), 'LookingBanner');
const DoorBanners = lazyPart(() => import('../customers/door/DoorBanners'), 'DoorBanners');
const ResetBanners = lazyPart(() => import('../customers/factorReset/ResetBanners'), 'ResetBanners');
const FindDialog = lazyPart(() => import('./find/FindDialog'), 'FindDialog');
const ShortcutsDialog = lazyPart(() => import('../ui/shortcuts/ShortcutsDialog'), 'ShortcutsDialog');
const ResumeDialog = lazyPart(() => import('../auth/session/ResumeDialog'), 'ResumeDialog');

/** The frame around every page behind the sign-in. */
export function Shell() {
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const interruptionReason = useInterruption();
  const pendingApproval = usePendingApproval();
  const stepUp = stepUpGate.useReason();
  const [opened, { toggle, close }] = useDisclosure();
  const [finds, find] = useDisclosure();
  const [listsShortcuts, shortcutsList] = useDisclosure();
  useShortcuts({ '?': shortcutsList.open });
  useRowKeys();
  const burger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What the pointer or Tab will soon ask for, once the page is seen.
    const timer = setTimeout(() => {
      menuKit.preload();
      bubble.preload();
      dialogKit.preload();
    }, 2000);
    return () => clearTimeout(timer);
  }, []);
  // In capture: by the time that the key has bubbled, what lay over the drawer has closed by it.
  useWindowEvent('keydown', closeByEscape, { capture: true });

  function closeByEscape(event: KeyboardEvent) {
    if (!opened || event.key !== 'Escape' || document.querySelector('[role="menu"], [role="dialog"]')) return;
    close();
    burger.current?.focus();
  }

  if (!data) return null;
  const { account, looksUntil } = data.viewer;
  const vendor = account.kind === 'CUSTOMER' && !looksUntil ? account.vendorName : null;
  return (
    <ViewerContext value={data.viewer}>
      <Suspense>
        <Notices />
      </Suspense>
      <a href="#content" className={styles.skip}>
        Skip to the content
      </a>
      <header className={styles.header}>
        <Link to="/" className={brand.brand}>
          <Logo size={26} />
          Countersign
        </Link>
        <ReviewIndicator>
          <Burger
            ref={burger}
            opened={opened}
            onClick={toggle}
            size="sm"
            aria-label={opened ? 'Close the menu' : 'Open the menu'}
          />
        </ReviewIndicator>
      </header>
      <nav className={styles.navbar} data-opened={opened || undefined}>
        <Box visibleFrom="sm">
          <Link to="/" className={brand.brand}>
            <Logo />
            Countersign
          </Link>
        </Box>
        <AccountSwitcher name={account.name} />
        <FindButton onFind={find.open} />
        <div className={styles.places}>
          <Navigation onNavigate={close} />
        </div>
        <UserMenu onShortcuts={shortcutsList.open} />
      </nav>
      <main id="content" className={styles.main} tabIndex={-1}>
        <div className={styles.content}>
          {(looksUntil || vendor) && (
            <Suspense>
              {looksUntil ? (
                <LookingBanner until={looksUntil} />
              ) : (
                vendor && (
                  <>
                    <DoorBanners vendor={vendor} />
                    <ResetBanners vendor={vendor} />
                  </>
                )
              )}
            </Suspense>
          )}
          <Outlet />
        </div>
      </main>
      {pendingApproval && (
        <Suspense>
          <PendingApprovalDialog {...pendingApproval} />
        </Suspense>
      )}
      {stepUp && (
        <Suspense>
          <StepUpDialog {...stepUp} />
        </Suspense>
      )}
      {finds && (
        <Suspense>
          <FindDialog
            onClose={() => {
              find.close();
              close();
            }}
          />
        </Suspense>
      )}
      {listsShortcuts && (
        <Suspense>
          <ShortcutsDialog onClose={shortcutsList.close} />
        </Suspense>
      )}
      {interruptionReason && (
        <Suspense>
          <ResumeDialog reason={interruptionReason} />
        </Suspense>
      )}
    </ViewerContext>
  );
}
