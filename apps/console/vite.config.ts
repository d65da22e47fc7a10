import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    target: 'es2022',
    // Everything is served from this server; images are never written into the style sheets.
    assetsInlineLimit: 0,
    // The component library is one chunk on purpose: it changes least often and is cached for a year.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'contract', test: /packages[\\/](?:contract|domain)[\\/]|node_modules[\\/]zod[\\/]/, priority: 40 },
            {
              name: 'antd',
              test: /node_modules[\\/](?:antd|@ant-design|@rc-component|dayjs|scroll-into-view-if-needed|throttle-debounce)[\\/]/,
              priority: 20,
            },
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-router|scheduler|@tanstack)[\\/]/, priority: 30 },
            {
              name: 'prosemirror',
              test: /node_modules[\\/](?:@tiptap|prosemirror-[\w-]+|@floating-ui|linkifyjs|orderedmap|w3c-keyname|rope-sequence)[\\/]/,
              priority: 20,
            },
          ],
        },
      },
    },
  },
});
