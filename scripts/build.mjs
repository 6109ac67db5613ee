// npm run build: the builds of the extension, for schools (`packaged`) and for the demo school; for Chrome and Edge, and for Firefox.
import { ensureDependencies, root } from './prepare.mjs';

ensureDependencies();
// Whoever builds: a library says more of itself, and where it lies, when this says something else.
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const asked = process.argv.slice(2);
for (const mode of asked.length > 0 ? asked : ['packaged', 'demo', 'packaged-firefox', 'demo-firefox']) {
  await build({ root, mode, logLevel: 'warn' });
}
