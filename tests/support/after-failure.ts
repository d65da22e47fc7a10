import { beforeEach } from 'vitest';
import { openScreens } from './browser.ts';
import { running } from './product.ts';

const SHOWN = 3000;

// What every open screen showed and every server had said when a test failed: the only witnesses where nobody can look.
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const { page, errors } of openScreens) {
      const words = await page.locator('body').ariaSnapshot().catch(String);
      console.error(`${page.url()}\n${words.slice(0, SHOWN)}\n${errors.join('\n')}`);
    }
    for (const { base, output } of running) console.error(`${base}\n${output().slice(-SHOWN)}`);
  });
});
