// npm start: installs what is missing, builds the demo's extension, starts the demo school and walks to the first badges.
import { ensureBrowser, ensureDependencies, root, run, say } from './prepare.mjs';

ensureDependencies();
process.env.CHROMIUM_PATH = ensureBrowser();
say('De uitbreiding wordt gebouwd …');
if (run(process.execPath, ['scripts/build.mjs', 'demo'], { cwd: root }) !== 0) {
  say('Het bouwen is niet gelukt.');
  process.exit(1);
}
process.argv.splice(2, 0, 'scripts/walk.ts');
await import('./run.mjs');
