// A vitest reporter that leaves the numbers of a run for scripts/test.mjs.
import { writeFileSync } from 'node:fs';

export default class Tally {
  onTestRunEnd(modules, unhandledErrors) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state) => states.filter((other) => other === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const file = process.env.TALLY_FILE;
    if (file) writeFileSync(file, JSON.stringify({ passed: count('passed'), failed: count('failed') + broken }));
  }
}
