import type { Locator, Page } from '@playwright/test';
import { unfold } from './form.ts';
import { expect, test } from './signedIn.ts';

/** A contrast theme takes away every colour of the page: two states are told apart by their pictures. */
async function looksDifferent(part: Locator, change: () => Promise<unknown>) {
  await part.scrollIntoViewIfNeeded();
  const before = await part.screenshot();
  await change();
  const pictures = [before, await part.screenshot()].map((png) => [...png]);
  const changed = await part.page().evaluate(async ([one, other]) => {
    const pixels = async (png: number[] = []) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(png)]));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      return canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    };
    const [left, right] = [await pixels(one), await pixels(other)];
    return left.filter((value, at) => Math.abs(value - (right[at] ?? 0)) > 64).length / left.length;
  }, pictures);
  return changed > 0.02;
}

const away = (page: Page) => page.mouse.move(0, 0);

test.afterEach(({ page }) => page.emulateMedia({ forcedColors: 'none' }));

test('a contrast theme shows where one is, and what is on, chosen, selected and at the keyboard', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/clients/new');
  await unfold(page, 'Type and grants');
  await test.step('switches, checkboxes and radio buttons', async () => {
    for (const role of ['switch', 'checkbox', 'radio'] as const) {
      const control = page.getByRole(role, { checked: false }).and(page.locator(':enabled')).first();
      await control.evaluate((element, tried) => element.setAttribute('data-tried', tried), role);
      const found = page.locator(`[data-tried="${role}"]`);
      // A switch draws itself beside its input, which nobody sees.
      const box = role === 'switch' ? found.locator('xpath=following-sibling::*[1]') : found;
      const changed = await looksDifferent(box, async () => {
        await found.check({ force: true });
        // The ring of the focus is another difference.
        await page.getByRole('heading', { level: 1 }).focus();
        await away(page);
      });
      expect.soft(changed, role).toBe(true);
    }
  });
  await test.step('the option at which the arrow keys are', async () => {
    await page.getByPlaceholder('Choose access types').click();
    const second = page.getByRole('option').nth(1);
    // Before the list is open, the first arrow would open it, and the second come to the first option.
    await expect(second).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await looksDifferent(second, () => page.keyboard.press('ArrowDown'))).toBe(true);
  });

  await page.goto('/modules');
  // Only a page that follows another takes the focus.
  await expect(page.getByRole('heading', { name: 'Modules', level: 1 })).toBeVisible();
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' });
  const isShown = looksDifferent(link, async () => {
    await link.click();
    await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeFocused();
    await away(page);
  });
  expect(await isShown, 'the page one is at').toBe(true);
  const mine = page.locator('label').filter({ hasText: 'Mine' });
  const isChosen = looksDifferent(mine, async () => {
    await mine.click();
    await expect(page.getByRole('radio', { name: 'Mine' })).toBeChecked();
    await page.getByRole('heading', { level: 1 }).focus();
    await away(page);
  });
  expect(await isChosen, 'the chosen view').toBe(true);
});
