import packageJson from './package.json' with { type: 'json' };
import { DEMO_LAS, DEMO_PORTAL, DEMO_WEBSITE, KNOWN_HOSTS } from './src/sites/hosts.ts';

/** Known hosts and every other https host are asked for when a person chooses the system; nothing is taken. */
const OPTIONAL_HOSTS = [...KNOWN_HOSTS, 'https://*/*'];
/** The demo school, its parent portal and its website run on this machine. */
const DEMO_HOSTS = [DEMO_LAS, DEMO_PORTAL, DEMO_WEBSITE];

/** The public half of a key: it gives the extension the same id on every machine. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAy9H7B7mn9xpyEHyHTej6w21/PdTlm6BFMa420n9/g2wHX//yhwQZnfTu4DVIcxEji+b41MbMO2S8Bla3eGt/rNi8pfvFfVbcLE89Ph6JdyVN/OzdowpA73zp6OjzdF5Kw6ncVNSp7/SEhL/9jxptlu82jeeiSVBSwwy/3pN6F+e9iK+qWEuohikgGoXasQEgZfO3D6j7DGIgfalDcP9pdj0sA7Xz5yG1mmV7yxy+f+pY2tbFWe0w/gZWOWgDFC850SYWD57ixYlzjfKqPUs9Mbm22DJfvkuliFnUbhPfJZOTTY0NrXcluU/s1+xTU/puMFvU/zgAjqQc1dQIvOVPzQIDAQAB';

/** @param frames where a page of ours may hold another one of ours */
const cspOf = (frames: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    ...(frames ? ["frame-src 'self'"] : []),
    "connect-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The one page that may open a socket has no origin, no storage and nothing of the extension (decision 0027). */
const CONNECTION_CSP = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'self'",
  'connect-src wss:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** In which browsers a build runs: Chrome and Edge, or Firefox. */
export type BrowserKind = 'chromium' | 'firefox';

/** Firefox has a sidebar where Chrome has a side panel, a page where it has a worker, a name where it has a key, and no sandboxed pages: so no relay. */
const OF_BROWSER = {
  chromium: {
    minimum_chrome_version: '120',
    key: KEY,
    side_panel: { default_path: 'src/panel/panel.html' },
    background: { service_worker: 'src/background/index.ts', type: 'module' },
    sandbox: { pages: ['src/connection/connection.html'] },
    content_security_policy: { extension_pages: cspOf(true), sandbox: CONNECTION_CSP },
  },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'verzuimwijzer@verzuimwijzer.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    sidebar_action: {
      default_panel: 'src/panel/panel.html',
      default_title: '__MSG_extName__',
      default_icon: 'icons/32.png',
      open_at_install: false,
    },
    background: { scripts: ['src/background/index.ts'], type: 'module' },
    content_security_policy: { extension_pages: cspOf(false) },
  },
} as const satisfies Record<BrowserKind, object>;

/** @param build `packaged` for schools, `demo` for the demo school; they differ in the hosts here and in the clock */
export const manifestFor = (build: 'packaged' | 'demo', browser: BrowserKind) => ({
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  version: packageJson.version,
  default_locale: 'nl',
  icons: { '16': 'icons/16.png', '32': 'icons/32.png', '48': 'icons/48.png', '128': 'icons/128.png' },
  action: { default_popup: 'src/popup/popup.html', default_title: '__MSG_extName__' },
  options_ui: { page: 'src/options/options.html', open_in_tab: true },
  permissions: [
    'storage',
    'scripting',
    ...(browser === 'chromium' ? ['sidePanel', 'offscreen'] : []),
    'alarms',
    'idle',
  ],
  commands: { lock: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_lockCommand__' } },
  // What school IT may set; made from src/managed/table.ts by scripts/managed-papers.ts.
  storage: { managed_schema: 'managed-schema.json' },
  optional_permissions: ['notifications'],
  optional_host_permissions: build === 'demo' ? [...OPTIONAL_HOSTS, ...DEMO_HOSTS] : OPTIONAL_HOSTS,
  ...OF_BROWSER[browser],
});
