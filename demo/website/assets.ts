/** The looks of the administration. */
export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #1d2327; background: #f0f0f1; }
header { padding: 8px 20px; background: #1d2327; color: #fff; }
.columns { display: flex; align-items: stretch; min-height: calc(100vh - 40px); }
nav { flex: 0 0 200px; background: #2c3338; } nav ul { list-style: none; margin: 0; padding: 8px 0; }
nav a { display: block; padding: 8px 16px; color: #f0f0f1; text-decoration: none; } nav a[aria-current] { background: #135e96; color: #fff; }
main { flex: 1; min-width: 0; padding: 12px 24px 40px; } h1 { font-size: 24px; font-weight: 500; } h2 { font-size: 18px; margin: 24px 0 8px; }
a { color: #135e96; }
.zone { max-width: 640px; padding: 32px; border: 4px dashed #c3c4c7; text-align: center; background: #fff; }
.told, [data-melding] { padding: 8px 14px; background: #fff; border-left: 4px solid #00a32a; }
.media { display: flex; flex-wrap: wrap; gap: 12px; list-style: none; margin: 0; padding: 0; } .media li { padding: 8px; background: #fff; border: 1px solid #dcdcde; }
.media img { display: block; } .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
.editor { display: grid; gap: 8px; max-width: 760px; } .editor label { display: grid; gap: 4px; }
input, textarea, button { font: inherit; } input:not([type]), textarea { padding: 6px 8px; border: 1px solid #8c8f94; border-radius: 4px; }
button { padding: 6px 14px; border: 1px solid #135e96; border-radius: 4px; color: #135e96; background: #f6f7f7; cursor: pointer; } button.main { background: #135e96; color: #fff; }
iframe { width: 100%; height: 180px; border: 1px solid #8c8f94; background: #fff; }
dialog { width: min(720px, 94vw); border: 0; padding: 20px 24px; } dialog::backdrop { background: #000a; }
.over { position: fixed; inset: 0; pointer-events: none; display: grid; place-items: center; font-size: 28px; color: #fff; background: #135e96e0; } [hidden] { display: none !important; }
`;

export const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#c3d9ec"/><path d="M0 3l1.3-1.6L2.4 3z" fill="#7aa06a"/></svg>';
