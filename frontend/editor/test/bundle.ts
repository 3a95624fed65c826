import { build } from 'vite';

// The browser tests' page needs the editor alone, without Vaadin's bundle around it.
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: 'target/editor-page',
    emptyOutDir: true,
    minify: false,
    sourcemap: 'inline',
    lib: { entry: 'frontend/editor/plenary-editor.ts', formats: ['es'], fileName: () => 'editor.js' },
  },
});
