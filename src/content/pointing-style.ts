/** The looks of the bar in which a person points out the columns of a page. */
export const STYLE = `
:host { all: initial !important; position: fixed !important; inset: auto 0 0 0 !important; width: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  background: none !important; overflow: visible !important; z-index: 2147483000 !important; }
section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 12px 20px 14px; font: 15px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; border-top: 3px solid #1d4f91;
  box-shadow: 0 -4px 18px #0004; }
:host(.above) { inset: 0 0 auto 0 !important; } :host(.above) section { border-top: 0; border-bottom: 3px solid #1d4f91; box-shadow: 0 4px 18px #0004; }
.wrong { padding-left: 10px; border-left: 4px solid #b45309; }
h2 { margin: 0 0 4px; font-size: 15px; color: #123c69; } p { margin: 6px 0; max-width: 75ch; } .question { font-size: 18px; font-weight: 600; }
.choice { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; margin: 6px 0; } select { font: inherit; max-width: 100%; padding: 3px 6px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
button { font: inherit; padding: 5px 12px; border: 1px solid #5b7ea8; border-radius: 6px; background: #fff; color: #123c69; cursor: pointer; }
button:hover { background: #e8f0fa; } .main button { background: #1d4f91; color: #fff; font-weight: 600; }
:is(button, select):focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
table { border-collapse: collapse; margin: 6px 0; } th, td { text-align: left; padding: 3px 14px 3px 0; border-bottom: 1px solid #d5dbe3; vertical-align: top; }
.frame { position: fixed; box-sizing: border-box; outline: 3px solid #b45309; outline-offset: 2px; border-radius: 2px; pointer-events: none; }
.frame[hidden] { display: none; }
@media (prefers-color-scheme: dark) { :is(button, select):focus-visible { outline-color: #a9c8ef; } section { color: #eee; background: #1f2630; } h2 { color: #a9c8ef; } button { background: #2a3340; color: #d6e6fa; } button:hover { background: #37465a; }
  select { background: #2a3340; color: #eee; } th, td { border-color: #445; } .main button { background: #3f7fce; color: #fff; } }
@media print { :host { display: none !important; } }`;
