/** What the vendor's classes are called: they mean nothing, and nobody can lean on them. */
export const CLASS = {
  top: 'x0a',
  clock: 'x0b',
  login: 'x0c',
  columns: 'x1a',
  menu: 'x1b',
  open: 'x1c',
  main: 'x1d',
  told: 'x2a',
  refused: 'x2b',
  block: 'x3a',
  blocks: 'x3b',
  table: 'x4a',
  strong: 'x4b',
  hint: 'x4c',
  form: 'x5a',
  field: 'x5b',
  check: 'x5c',
  choices: 'x5d',
  inline: 'x5e',
  row: 'x5f',
  mainButton: 'x6a',
  quiet: 'x6b',
  add: 'x6d',
  recipients: 'x7a',
  list: 'x7b',
  line: 'x8a',
  ours: 'x8b',
  reply: 'x8c',
  whole: 'x8d',
  dropdown: 'x9a',
  tabs: 'x9b',
} as const;

const c = (name: keyof typeof CLASS): string => `.${CLASS[name]}`;

/** The stylesheet of the portal: friendly, wide, rounded. */
export const STYLE = `
:root { --main: #0b6e75; --light: #e2f2f3; --line: #cfdde0; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 'Trebuchet MS', 'DejaVu Sans', sans-serif; color: #23343a; background: #f4f7f8; }
${c('top')} { display: flex; gap: 6px 24px; align-items: center; flex-wrap: wrap; padding: 10px 20px; background: var(--main); color: #fff; }
${c('top')} b { font-size: 18px; }
${c('clock')} { margin-left: auto; }
${c('login')} { display: flex; gap: 8px; align-items: center; }
${c('columns')} { display: flex; align-items: flex-start; }
${c('menu')} { flex: 0 0 205px; padding: 14px 0; }
${c('menu')} ul { list-style: none; margin: 0; padding: 0; }
${c('menu')} a { display: block; padding: 8px 20px; color: #23343a; text-decoration: none; border-left: 4px solid transparent; }
${c('menu')} a:hover { background: var(--light); }
${c('menu')} a${c('open')} { border-color: var(--main); background: #fff; font-weight: bold; }
${c('main')} { flex: 1; min-width: 0; padding: 16px 16px 40px 8px; }
h1 { margin: 0 0 12px; font-size: 24px; color: var(--main); }
h2 { margin: 0 0 10px; font-size: 18px; }
a { color: var(--main); }
${c('told')}, ${c('refused')} { margin: 0 0 14px; padding: 8px 14px; border-radius: 8px; background: #e5f4e3; border: 1px solid #86b77f; }
${c('refused')} { background: #fdecea; border-color: #cf8b82; }
[hidden] { display: none !important; }
${c('block')} { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; margin: 0 0 16px; overflow-x: auto; }
${c('blocks')} { display: grid; grid-template-columns: repeat(auto-fit, minmax(370px, 1fr)); gap: 0 16px; align-items: start; }
${c('table')} { width: 100%; border-collapse: collapse; font-size: 13px; }
${c('table')} th { text-align: left; padding: 6px 5px; border-bottom: 2px solid var(--line); vertical-align: bottom; }
${c('table')} td { padding: 7px 5px; border-bottom: 1px solid #e6eef0; vertical-align: top; }
${c('strong')} { font-weight: bold; }
${c('hint')} { color: #55686e; margin: 0 0 10px; }
${c('form')} { display: grid; gap: 12px; max-width: 680px; }
${c('field')} { display: grid; gap: 3px; }
${c('check')} { display: flex; gap: 6px; align-items: center; }
${c('choices')} { display: flex; flex-wrap: wrap; gap: 6px 16px; border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin: 0; }
${c('inline')} { display: inline-block; margin: 0 4px 0 0; }
${c('row')} { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
input, select, textarea, button { font: inherit; }
input:not([type=checkbox]), select, textarea { padding: 5px 8px; border: 1px solid #9db3b8; border-radius: 6px; background: #fff; color: #23343a; min-width: 0; }
button, a[role=button], input[type=submit] { padding: 6px 14px; border: 1px solid var(--main); border-radius: 18px; background: #fff; color: var(--main); cursor: pointer; text-decoration: none; }
${c('mainButton')}, a[role=button]${c('mainButton')} { background: var(--main); color: #fff; justify-self: start; }
${c('quiet')}, input${c('quiet')} { padding: 2px 10px; white-space: nowrap; border-radius: 18px; border-color: var(--main); color: var(--main); }
${c('add')} { display: inline-block; margin: 0 0 12px; }
${c('add')}::before { content: '+ '; font-weight: bold; }
${c('recipients')} { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
${c('list')} { list-style: none; margin: 4px 0 0; padding: 4px; border: 1px solid var(--line); border-radius: 8px; height: 150px; overflow-y: auto; }
${c('list')} li { display: flex; justify-content: space-between; gap: 6px; align-items: center; }
${c('list')} li > button { border: 0; border-radius: 4px; text-align: left; padding: 2px 6px; }
${c('line')} { max-width: 620px; margin: 0 0 12px; padding: 8px 14px; border-radius: 10px; background: #eef3f4; }
${c('line')}${c('ours')} { margin-left: 60px; background: var(--light); }
${c('line')} p { margin: 2px 0 0; white-space: pre-wrap; }
${c('whole')} { white-space: nowrap; }
${c('reply')} { min-height: 90px; padding: 8px 10px; border: 1px solid #9db3b8; border-radius: 8px; background: #fff; white-space: pre-wrap; }
dialog { width: min(720px, 94vw); border: 1px solid var(--line); border-radius: 12px; padding: 18px 22px; color: inherit; }
dialog::backdrop { background: #23343a88; }
${c('dropdown')} { position: relative; }
${c('dropdown')} [role=menu] { position: absolute; bottom: 110%; left: 0; margin: 0; padding: 4px; list-style: none; background: #fff; border: 1px solid #9db3b8; border-radius: 8px; white-space: nowrap; }
${c('dropdown')} [role=menuitem] { padding: 6px 12px; cursor: pointer; border-radius: 5px; }
${c('dropdown')} [role=menuitem]:hover, ${c('dropdown')} [role=menuitem]:focus { background: var(--light); }
${c('tabs')} { display: flex; gap: 4px; margin: 0 0 14px; }
${c('tabs')} a { padding: 6px 14px; border-radius: 8px 8px 0 0; background: var(--light); text-decoration: none; }
${c('tabs')} a${c('open')} { background: #fff; font-weight: bold; }
`;
