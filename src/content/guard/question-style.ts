/** The looks of the question, and of the few words that follow it; the worker sends them with what a page is guarded by. */
export const QUESTION_STYLE = `
:host { all: initial !important; display: block !important; position: static !important; }
* { box-sizing: border-box; }
dialog, .hint { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; border: 1px solid #5b7ea8; border-radius: 8px; }
dialog { width: min(44rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); overflow: auto; padding: 20px 24px; box-shadow: 0 8px 40px #0006; }
dialog::backdrop { background: #0f1b2a80; }
h2 { margin: 0 0 8px; font-size: 18px; color: #123c69; } p, ul { margin: 8px 0; } .source { margin: 14px 0 0; font-size: 14px; color: #4a5561; }
.source + p { margin-top: 0; } p, li { overflow-wrap: anywhere; white-space: pre-line; }
.buttons { position: sticky; bottom: -20px; display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 -20px; padding: 10px 0 20px; background: inherit; }
button { font: inherit; padding: 7px 14px; border: 1px solid #5b7ea8; border-radius: 6px; background: #fff; color: #123c69; cursor: pointer; }
button:hover { background: #e8f0fa; } button.main { background: #1d4f91; border-color: #1d4f91; color: #fff; font-weight: 600; } button.main:hover { background: #163f75; }
:is(button, dialog):focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
.hint { inset: 0 auto auto 0; margin: 0; padding: 6px 14px; border-left: 4px solid #1d4f91; pointer-events: none; }
@media (prefers-color-scheme: dark) {
  dialog, .hint { color: #eee; background: #1f2630; border-color: #6d8db3; } h2 { color: #a9c8ef; } .source { color: #b6c2d0; }
  button { background: #2a3340; color: #d6e6fa; } button:hover { background: #37465a; } button.main { background: #2f6cb8; border-color: #2f6cb8; color: #fff; }
  :is(button, dialog):focus-visible { outline-color: #a9c8ef; } }
@media print { :host { display: none !important; } }`;
