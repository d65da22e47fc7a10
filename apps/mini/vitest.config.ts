import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What can be tried without a phone; the built mini-program and web page are walked through in /tests.
export default defineConfig({
  define: { API_BASE: JSON.stringify('http://server') },
  resolve: { alias: { '@tarojs/taro': fileURLToPath(new URL('test/phone.ts', import.meta.url)) } },
  test: { include: ['test/**/*.test.ts'] },
});
