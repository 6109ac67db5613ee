/** The stylesheet of the demo LAS: a dense administration screen. */
export const STYLE = `
body { margin: 0; font: 13px/1.4 Verdana, 'DejaVu Sans', sans-serif; color: #222; background: #eef1f4; }
header { background: #1f4e79; color: #fff; padding: 8px 16px; display: flex; gap: 4px 24px; align-items: baseline; flex-wrap: wrap; }
header b { font-size: 15px; }
header .klok { margin-left: auto; color: #fff; }
nav { background: #2f6ca3; padding: 0 8px; min-height: 33px; }
nav a { display: inline-block; color: #fff; padding: 7px 12px; text-decoration: none; }
nav a.aan, nav a:hover { background: #fff; color: #1f4e79; }
nav.sub { background: #d5e1ec; }
nav.sub a { color: #1f4e79; }
nav.sub a.aan { background: #fff; font-weight: bold; }
a { color: #1f4e79; }
h2 { margin: 0 0 10px; font-size: 17px; color: #1f4e79; }
table.opmaak { width: 100%; border: 0; border-spacing: 0; }
table.opmaak > tbody > tr > td { vertical-align: top; padding: 12px 16px; }
.blok { background: #fff; border: 1px solid #c6d0da; padding: 10px 12px 12px; margin-bottom: 12px; }
h3.caption { display: flex; justify-content: space-between; gap: 12px; margin: 0 0 6px; font-size: 13px; color: #1f4e79; }
.tblButtons a { font-weight: normal; color: #555; }
table.tblDatagrid { border-collapse: collapse; width: 100%; background: #fff; }
.tblDatagrid th { text-align: left; vertical-align: bottom; background: #e3ebf3; border-bottom: 1px solid #9fb4c8; padding: 4px 8px; white-space: nowrap; }
.tblDatagrid td { border-bottom: 1px solid #e3e8ee; padding: 4px 8px; white-space: nowrap; }
.tblDatagrid td.tekst { white-space: normal; }
.tblClick tbody tr { cursor: pointer; }
.tblClick tbody tr:hover { background: #f4f8fb; }
.tblDatagrid tfoot td { border: 0; text-align: right; color: #666; }
.tblDatagrid tfoot.balk td { padding: 0; }
.matrix td, .matrix th { text-align: center; padding: 2px 4px; border: 1px solid #dde4eb; }
.matrix td:first-child, .matrix th:first-child { text-align: left; }
.matrix th:nth-child(n + 3) { min-width: 18px; }
.tblData { border-spacing: 0; }
.tblTag { color: #555; padding: 1px 16px 1px 0; }
form.regel { display: flex; gap: 8px 12px; flex-wrap: wrap; align-items: end; margin: 6px 0 0; }
form.regel label, form.invoer label { display: grid; gap: 2px; color: #555; }
form.invoer fieldset { display: grid; grid-template-columns: repeat(4, minmax(150px, 1fr)); gap: 8px 12px; align-items: end; border: 0; margin: 0; padding: 0; min-width: 0; }
form.invoer legend { padding: 0 0 6px; font-weight: bold; color: #1f4e79; }
form.invoer label.vink { display: flex; gap: 4px; align-items: center; height: 28px; }
form.invoer .knoppen { grid-column: 1 / -1; margin: 2px 0 0; }
form.snel { display: grid; grid-template-columns: 190px 1fr; gap: 12px; align-items: center; margin: 6px 0 0; }
form.cel { display: inline; margin-left: 8px; }
input, select, button { font: inherit; padding: 2px 6px; box-sizing: border-box; height: 28px; }
form.invoer input:not([type=checkbox]), form.invoer select { width: 100%; }
form.cel button { height: 24px; white-space: nowrap; }
input[type=checkbox] { height: auto; margin: 0; }
.feedbackPanel ul { list-style: none; margin: 0 0 12px; padding: 0; }
.feedbackPanel li { padding: 6px 12px; border: 1px solid #7fb08a; background: #eaf6ec; }
.feedbackPanel li.feedbackPanelERROR { border-color: #c98a8a; background: #fbecec; }
.legenda { margin: 12px 0 0; color: #444; }
.uit, .uitleg, .laden { color: #666; }
.blok p { margin: 0 0 6px; }
.blok > p:last-child { margin: 0; }
.dagen a { margin-right: 8px; }
.dagen b + a { margin-left: 8px; }
@media (max-width: 1100px) {
  .tblDatagrid td { white-space: normal; }
  form.cel { margin-left: 0; }
  form.invoer fieldset { grid-template-columns: repeat(4, minmax(110px, 1fr)); }
}`;

/** The page's own script: panels are fetched and replaced as a whole; a click anywhere in a row opens it. */
export const SCRIPT = `
async function haal(paneel, adres) {
  const antwoord = await fetch(adres);
  paneel.outerHTML = await antwoord.text();
}
document.addEventListener('click', (gebeurtenis) => {
  const knop = gebeurtenis.target.closest('[data-paneel]');
  if (!knop) return;
  gebeurtenis.preventDefault();
  haal(knop.closest('.paneel'), knop.dataset.paneel);
});
function linkItemDoClick(gebeurtenis, adres, rij) {
  const doel = gebeurtenis.target;
  if (doel === rij || (doel.tagName !== 'A' && !doel.onclick)) location.href = adres;
}
window.addEventListener('load', () => {
  for (const paneel of document.querySelectorAll('[data-laden]')) setTimeout(() => haal(paneel, paneel.dataset.laden), 60);
});`;

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14"><circle cx="7" cy="7" r="6" fill="#5b8db8"/></svg>`;
