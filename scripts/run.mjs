// Runs one of the project's TypeScript programs: installs what is missing, bundles the program, starts it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, root, say } from './prepare.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file || !existsSync(path.join(root, file))) {
  say('Gebruik: node scripts/run.mjs PROGRAMMA.ts [argumenten]');
  process.exit(2);
}
ensureDependencies();
const { build } = await import('vite');
const outDir = path.join(root, '.cache', 'programs', path.basename(file, '.ts'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: [] },
  build: { ssr: path.join(root, file), outDir, emptyOutDir: true, target: 'node20', minify: false },
});
process.argv = [process.argv[0], path.join(root, file), ...args];
await import(pathToFileURL(path.join(outDir, `${path.basename(file, '.ts')}.js`)).href);
