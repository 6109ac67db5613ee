/** The looks of the lines. */
export const STYLE = `
:host { all: initial !important; display: block !important; position: static !important; }
* { box-sizing: border-box; }
/* Without a size of its own: it must lie over nothing. */
.lines { all: unset; position: fixed; inset: 0 auto auto 0; width: 0; height: 0; overflow: visible; display: block; }
.line { position: absolute; display: flex; gap: 10px; align-items: start; width: max-content; max-width: min(26rem, calc(100vw - 16px)); padding: 8px 8px 8px 14px; font: 15px/1.5 system-ui, sans-serif;
  color: #1b1b1b; background: #fff; border: 1px solid #5b7ea8; border-left: 4px solid #1d4f91; border-radius: 8px; box-shadow: 0 2px 12px #0003; pointer-events: auto; }
.line[hidden] { display: none; } p { margin: 0; overflow-wrap: anywhere; } .source { font-size: 13px; color: #4a5561; } .buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
button { font: inherit; padding: 3px 10px; border: 1px solid #5b7ea8; border-radius: 6px; background: #fff; color: #123c69; cursor: pointer; }
button:hover { background: #e8f0fa; } button:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; } .line > button { flex: none; padding: 0 8px; border-color: transparent; }
.line:not([data-folded]) > .unfold, [data-folded] > .unfold + button, [data-folded] .buttons { display: none; }
/* What is folded was read out all the same. */
[data-folded] > div { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .line[data-folded] { padding: 2px; }
@media (prefers-color-scheme: dark) {
  .line { color: #eee; background: #1f2630; border-color: #6d8db3; } .source { color: #b6c2d0; }
  button { background: #2a3340; color: #d6e6fa; } button:hover { background: #37465a; } button:focus-visible { outline-color: #a9c8ef; } .line > button { border-color: transparent; } }
@media print { :host { display: none !important; } }`;
