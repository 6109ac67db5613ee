/** The administration's own script: files are chosen, dropped anywhere or pasted in the text, and uploaded at once. The text stands in a frame. */
export const SCRIPT = `
const find = (selector, within = document) => within.querySelector(selector);
async function upload(files, place) {
  if (files.length === 0) return;
  const names = [...files].map(({ name }) => name);
  const body = new URLSearchParams(names.map((name) => ['bestand', name]));
  await fetch('/wp-admin/async-upload.php', { method: 'POST', body, headers: { accept: 'application/json' } });
  const line = find('[data-melding]', place);
  if (line) {
    line.textContent = names.join(', ') + ' staat in de mediabibliotheek.';
    line.hidden = false;
  }
  for (const name of names) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: name, checked: true });
    const label = document.createElement('label');
    label.append(box, ' ' + name);
    const item = document.createElement('li');
    item.append(label);
    find('[data-bibliotheek]')?.append(item);
  }
}
function fillGallery() {
  for (const { value } of document.querySelectorAll('[data-bibliotheek] input:checked')) {
    const item = document.createElement('li');
    item.append(value, Object.assign(document.createElement('input'), { type: 'hidden', name: 'foto', value }));
    find('[data-galerijlijst]').append(item);
  }
  find('[data-venster]').close();
}

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-kies]')) find('[data-bestanden]', target.closest('[data-zone]')).click();
  else if (target.closest('[data-media]')) find('[data-venster]').showModal();
  else if (target.closest('[data-sluit]')) find('[data-venster]').close();
  else if (target.closest('[data-galerij]')) fillGallery();
});
document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-bestanden]')) upload(target.files, target.closest('[data-zone]'));
});
const over = (shown) => { find('[data-over]').hidden = !shown; };
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  over(true);
});
document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget || over(false));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  over(false);
  upload(event.dataTransfer.files, document);
});

function edit(frame) {
  frame.addEventListener('load', () => frame.contentDocument.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    upload(event.clipboardData.files, document);
  }));
  frame.closest('form').addEventListener('submit', ({ target }) => {
    target.tekst.value = frame.contentDocument.body.innerText;
  });
  frame.srcdoc = frame.dataset.editor;
}
const frame = find('[data-editor]');
if (frame) edit(frame);
`;
