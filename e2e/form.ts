import type { Page } from '@playwright/test';

/** Opens a part of the client's form that is folded at first. */
export const unfold = (page: Page, title: 'What it is for' | 'Type and grants' | 'Settings' | 'Public keys') =>
  page.getByRole('button', { name: new RegExp(`^${title}`), expanded: false }).click();
