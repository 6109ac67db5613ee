/** The stylesheet of the demo LAS: a dense administration screen. */
export const STYLE = `
body { margin: 0; font: 13px/1.4 Verdana, 'DejaVu Sans', sans-serif; color: #222; background: #eef1f4; }
header { background: #1f4e79; color: #fff; padding: 8px 16px; display: flex; gap: 24px; align-items: baseline; flex-wrap: wrap; }
header b { font-size: 15px; } header .klok { margin-left: auto; } header a { color: #fff; }
nav { background: #2f6ca3; padding: 0 8px; } nav a { display: inline-block; color: #fff; padding: 7px 12px; text-decoration: none; }
nav a.aan, nav a:hover { background: #fff; color: #1f4e79; }
nav.sub { background: #d5e1ec; } nav.sub a { color: #1f4e79; } nav.sub a.aan { background: #fff; font-weight: bold; }
table.opmaak { width: 100%; border: 0; } table.opmaak > tbody > tr > td { vertical-align: top; padding: 12px 16px; }
.blok { background: #fff; border: 1px solid #c6d0da; padding: 10px 12px 14px; margin-bottom: 12px; }
h3.caption { display: flex; justify-content: space-between; margin: 0 0 6px; font-size: 13px; color: #1f4e79; }
.tblButtons a { font-weight: normal; color: #555; }
table.tblDatagrid { border-collapse: collapse; width: 100%; background: #fff; }
.tblDatagrid th { text-align: left; background: #e3ebf3; border-bottom: 1px solid #9fb4c8; padding: 4px 8px; white-space: nowrap; }
.tblDatagrid th a { color: #1f4e79; } .tblDatagrid td { border-bottom: 1px solid #e3e8ee; padding: 4px 8px; }
.tblClick tbody tr { cursor: pointer; } .tblClick tbody tr:hover { background: #f4f8fb; }
.tblDatagrid tfoot td { border: 0; text-align: right; color: #666; }
.matrix td, .matrix th { text-align: center; padding: 2px 4px; border: 1px solid #dde4eb; } .matrix td:first-child { text-align: left; white-space: nowrap; }
form.regel { display: flex; gap: 8px; flex-wrap: wrap; align-items: end; margin: 6px 0 0; } form.regel label { display: grid; gap: 2px; color: #555; }
input, select, button { font: inherit; padding: 2px 4px; } .legenda { margin: 8px 0 0; color: #444; } .uit { color: #999; } .laden { color: #777; }
.dagen a { padding: 0 8px; }`;

/** The page's own script: panels are fetched and replaced; a click anywhere in a row opens it. */
export const SCRIPT = `
async function haal(paneel, adres) {
  const antwoord = await fetch(adres);
  const nieuw = document.createElement('div');
  nieuw.className = 'paneel'; nieuw.id = 'id' + Math.floor(Math.random() * 65536).toString(16);
  nieuw.innerHTML = await antwoord.text();
  paneel.replaceWith(nieuw);
}
document.addEventListener('click', (gebeurtenis) => {
  const knop = gebeurtenis.target.closest('[data-paneel]');
  if (!knop) return;
  gebeurtenis.preventDefault();
  haal(knop.closest('.paneel'), knop.dataset.paneel);
});
function linkItemDoClick(gebeurtenis, adres, rij) {
  const doel = gebeurtenis.target;
  if (doel === rij || (doel.tagName !== 'A' && !doel.closest('a') && !doel.onclick)) location.href = adres;
}
window.addEventListener('load', () => {
  for (const paneel of document.querySelectorAll('[data-laden]')) setTimeout(() => haal(paneel, paneel.dataset.laden), 60);
});`;

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14"><circle cx="7" cy="7" r="6" fill="#5b8db8"/></svg>`;
