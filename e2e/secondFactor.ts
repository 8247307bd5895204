import { expect, type Locator, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

/** An authenticator app in somebody's hand. */
export interface Authenticator {
  /** The next passcode that was not used yet; every one is good once. */
  next(): Promise<string>;
  readonly backupCodes: string[];
}

const period = 30_000;

export function authenticator(key: string, backupCodes: string[]): Authenticator {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  let used = Math.floor(Date.now() / period);
  return {
    backupCodes,
    async next() {
      // The server bears one step of clock drift, so the step after the last used one is good a little early.
      used = Math.max(used + 1, Math.floor(Date.now() / period));
      const early = (used - 1) * period - Date.now();
      if (early > 0) await new Promise((done) => setTimeout(done, early));
      return totp.generate({ timestamp: used * period });
    },
  };
}

/** Sets up an authenticator app, as the page leads through it. */
export async function setUpAuthenticator(within: Page | Locator): Promise<Authenticator> {
  await within
    .getByRole('button', { name: 'Set up an authenticator app' })
    .or(within.getByRole('img', { name: /^QR code/ }))
    .first()
    .waitFor();
  const choice = within.getByRole('button', { name: 'Set up an authenticator app' });
  if (await choice.isVisible()) await choice.click();
  await expect(within.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const key = await within.getByLabel('Or type this key into the app').innerText();
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  await within.getByLabel('Passcode').fill(totp.generate());
  await within.getByRole('button', { name: 'Confirm' }).click();
  const codes = within.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const backupCodes = (await codes.allInnerTexts()).map((code) => code.trim());
  await within.getByRole('button', { name: 'I have kept them' }).click();
  return authenticator(key, backupCodes);
}

/**
 * Gives the browser an authenticator for passkeys, whose user is always there and always verified; detaching what this
 * answers takes it away.
 */
export async function giveTouchId(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
}
