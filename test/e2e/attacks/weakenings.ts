/* What a build lacks, so that an attack or a fault works in it: a defence taken out of the source by its words. */

/** In which file which words are replaced by what. */
export type Weakening = Readonly<Record<string, readonly (readonly [words: string, by: string])[]>>;

/** Everything in a page believes scripts, can be reached by them, is dressed by the page, and does something at once. */
export const BELIEVES_THE_PAGE: Weakening = {
  'src/content/badges.ts': [
    [
      "this.#root = this.#host.attachShadow({ mode: 'closed' })",
      "this.#root = this.#host.attachShadow({ mode: 'open' })",
    ],
    ['this.#root.addEventListener(', 'this.#host.addEventListener('],
    [
      "(event.target as Element).closest('button')",
      "((event.composedPath()[0] as Element).closest('button') ?? this.#root.elementFromPoint(event.clientX, event.clientY)?.closest('button'))",
    ],
    ['!event.isTrusted || ', ''],
    ["return getComputedStyle(at).pointerEvents !== 'none';", 'return false;'],
  ],
  'src/content/badges-style.ts': [[' !important', '']],
  'src/background/answers/page.ts': [
    [
      'window === null ? Promise.resolve(null) : choose(window, pupil)',
      "office.kept.changePortal((portal) => ({ ...portal, origin: 'clicked' })).then(() => null)",
    ],
  ],
  'src/content/guard/asking.ts': [['    if (!event.isTrusted) return;\n', '']],
  'src/content/guard/question.ts': [
    ['const TOO_SOON_MS = 350', 'const TOO_SOON_MS = 0'],
    ['this.#done(answer, this.#isSeen)', 'this.#done(answer, true)'],
    // Not above everything, as the browser has it: then the page's styles hide it too.
    ['dialog.showModal()', 'dialog.show()'],
  ],
  'src/content/guard/question-style.ts': [
    [' !important', ''],
    ['dialog { width:', 'dialog { position: fixed; inset: 0; margin: auto; height: fit-content; z-index: 9; width:'],
  ],
  'src/content/portal/own-root.ts': [["mode: 'closed'", "mode: 'open'"]],
  'vite.config.ts': [
    ["['web_accessible_resources', 'content_scripts', 'host_permissions']", "['content_scripts', 'host_permissions']"],
  ],
  'manifest.config.ts': [
    [
      'sandbox: CONNECTION_CSP },',
      "sandbox: CONNECTION_CSP }, web_accessible_resources: [{ matches: ['<all_urls>'], resources: ['src/*', 'icons/*', 'assets/*'] }],",
    ],
  ],
};

const HEARD = 'src/content/guard/asking.ts';
/** The guard hears what a script began as a person's. */
export const ANY_EVENT: Weakening = { [HEARD]: BELIEVES_THE_PAGE[HEARD]! };
/** The guard presses twice where it may once. */
export const TWICE: Weakening = {
  'src/content/guard/go-on.ts': [['if (!form) control.click();', 'if (!form) { control.click(); control.click(); }']],
};

/** A script of the extension's that asks somebody something, where its policy would not let it; and files that pages may open. */
export const LEAKS: Weakening = {
  'vite.config.ts': BELIEVES_THE_PAGE['vite.config.ts']!,
  'manifest.config.ts': [[`"connect-src 'none'"`, `"connect-src *"`], ...BELIEVES_THE_PAGE['manifest.config.ts']!],
  'src/background/index.ts': [
    [
      'openOnClick(openDesk);\n\n/** Nobody asks',
      "void fetch('http://website.localhost/lek', { mode: 'no-cors' });\nopenOnClick(openDesk);\n\n/** Nobody asks",
    ],
  ],
};

/** The page that is connected is one of the extension's own, and may be taken elsewhere. */
export const NOT_SANDBOXED: Weakening = {
  'manifest.config.ts': [
    ["sandbox: { pages: ['src/connection/connection.html'] },", ''],
    [', sandbox: CONNECTION_CSP }', ' }'],
    [`"frame-src 'self'"`, '"frame-src *"'],
    [`"connect-src 'none'"`, '"connect-src wss:"'],
  ],
  'vite.config.ts': [
    [
      "around: 'src/connection/around.html'",
      "around: 'src/connection/around.html', connection: 'src/connection/connection.html'",
    ],
  ],
};

/** What cannot be taken back, or takes something back, is done by the first click. */
export const AT_ONCE: Weakening = {
  'src/desk/rights.tsx': [
    ["import { useAnswer } from '../pages/ask';", "import { ask, useAnswer } from '../pages/ask';"],
    [
      'onClick={() => setErasing(true)}',
      "onClick={() => void ask('own>worker:erase-pupil', { pupil: pupil.id, why: 'request' })}",
    ],
  ],
  'src/options/keeping/kept-year.tsx': [
    ['onClick={() => setErasing(true)}', "onClick={() => void ask('own>worker:erase-year', { year, withHeld: true })}"],
  ],
  'src/options/recovery/withdraw-card.tsx': [['onClick={() => setAsking(true)}', 'onClick={() => void withdraw()}']],
  'src/ui/timeline/action-item.tsx': [
    ['(withdrawn ? onWithdraw(withdrawn.id) : setAsking(true))', 'onWithdraw(withdrawn?.id ?? id)'],
  ],
};

/** Every second time what somebody records is answered, and counted, and not kept; what is read is. */
export const FORGETS: Weakening = {
  'src/storage/dossiers.ts': [
    [
      'yield stores.dossiers.put(record);',
      'if (adding.length > 1 || nextHead.version % 2) yield stores.dossiers.put(record);',
    ],
  ],
};
