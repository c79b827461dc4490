/** Builds the pages that `npm start` serves: all files in one folder, hashed names, nothing from elsewhere. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const API = process.env.API ?? 'http://localhost:4000';

const EARLY = 'early.ts';

/** Puts the first script before all others, which begin to load at the same time. */
function earlyFirst(): Plugin {
  return {
    name: 'early-first',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        const early = Object.values(bundle ?? {}).find(
          (each) => each.type === 'chunk' && Object.keys(each.modules).includes(here(EARLY)),
        );
        if (!early || !filename.endsWith('index.html')) return [];
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, src: `/${early.fileName}` },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), earlyFirst()],
  // One graphql for GraphiQL, its language service and us.
  resolve: { dedupe: ['graphql', 'react', 'react-dom', 'monaco-editor'] },
  worker: { format: 'es' },
  // npx vite --config src/dashboard/vite.config.ts: the pages as they are edited, beside an API that runs at API.
  server: {
    proxy: Object.fromEntries(['/graphql', '/local', '/homes'].map((path) => [path, { target: API, ws: true }])),
  },
  // GraphiQL's workers cannot be prepared; its page is tried with npm start.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    target: 'es2022',
    // For scripts/page-budget.ts; a file that begins with a dot is not served.
    manifest: true,
    rolldownOptions: {
      input: [here('index.html'), here('explorer.html'), here(EARLY)],
      // The frame, Today and what they need, in few files: each request costs a round trip and 400 bytes of headers.
      output: {
        advancedChunks: {
          groups: [
            { name: 'icons', test: /node_modules\/lucide-react/, priority: 1 },
            // Without the parts of few screens, and the code that is loaded later: notices, and the export of a list.
            {
              name: 'start',
              test: /src\/dashboard\/(app\/(?!live-notices)|features\/today\/(?!attention-list)|(ui|client|values)\/(?!(copy-button|interval-chart|list-export|more-pages|sum-table|use-query-pages)\.tsx?))/,
            },
          ],
        },
      },
    },
    // Monaco is one large editor; the explorer alone loads it.
    chunkSizeWarningLimit: 6_000,
    // Fonts and icons stay files, so that the policy needs no data: for scripts or styles.
    assetsInlineLimit: 0,
  },
});
