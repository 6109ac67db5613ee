// npm run build: both builds of the extension, `dist/packaged` and `dist/demo`.
import { ensureDependencies, root } from './prepare.mjs';

ensureDependencies();
const { build } = await import('vite');
const asked = process.argv.slice(2);
for (const mode of asked.length > 0 ? asked : ['packaged', 'demo']) {
  await build({ root, mode, logLevel: 'warn' });
}
