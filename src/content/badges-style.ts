/** The looks of the badges; the worker sends them with what a page is read by. */
export const BADGES_STYLE = `
:host { all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important; z-index: 2147483000 !important; }
button { position: absolute; box-sizing: border-box; display: flex; align-items: center; gap: 4px; height: 20px; min-width: 20px; padding: 0 6px 0 3px; border: 1px solid; border-radius: 10px;
  font: 600 11px/18px system-ui, sans-serif; cursor: pointer; user-select: none; white-space: nowrap; color: #123c69; background: #e8f0fa; border-color: #7fa3cc; }
button[hidden] { display: none; }
button::before { content: ''; width: 12px; height: 12px; background: currentColor; clip-path: var(--shape); }
button::after { content: attr(data-word); }
button.narrow { padding: 0 3px; } button.narrow::after { content: none; } button.narrow:hover::after, button.narrow:focus-visible::after { content: attr(data-word); }
button:focus-visible { outline: 3px solid #1d4f91; outline-offset: 1px; } button:hover { box-shadow: 0 1px 4px #0004; z-index: 1; }
.ask::before { content: '?'; width: 12px; height: auto; background: none; clip-path: none; text-align: center; font-size: 13px; } .slip { --shape: polygon(10% 0, 90% 0, 90% 100%, 10% 100%); } .letter { --shape: polygon(0 15%, 50% 60%, 100% 15%, 100% 90%, 0 90%); }
.meeting { --shape: polygon(0 0, 100% 0, 100% 70%, 55% 70%, 30% 100%, 30% 70%, 0 70%); } .care { --shape: polygon(35% 0, 65% 0, 65% 35%, 100% 35%, 100% 65%, 65% 65%, 65% 100%, 35% 100%, 35% 65%, 0 65%, 0 35%, 35% 35%); }
.report { --shape: polygon(50% 0, 100% 100%, 0 100%); } .unclear, .locked { --shape: polygon(40% 0, 60% 0, 60% 60%, 40% 60%, 40% 75%, 60% 75%, 60% 100%, 40% 100%); }
.meeting, .report { color: #7a2b00; background: #fff1e2; border-color: #d99a5b; } .care { color: #4b2a7a; background: #f2ebfb; border-color: #a98cd3; }
.unclear, .locked { color: #444; background: #f1f1f1; border-color: #999; }
.overdue { color: #fff; background: #9b1c1c; border-color: #6d1010; }
.overdue::after { content: attr(data-word) ' \\26a0\\fe0e'; font-weight: 700; }
@media (prefers-color-scheme: dark) { button { box-shadow: 0 0 0 1px #fff8; } }
@media print { :host { display: none !important; } }`;
