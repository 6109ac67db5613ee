/**
 * The portal's own script. There is on purpose more than one way to send: a click on a button, Enter in the field of the subject,
 * Ctrl+Enter in a text, an item of a menu, a link that is a button, a switch that sends when it changes.
 */
export const SCRIPT = `
const post = async (path, fields) => {
  const response = await fetch(path, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'application/json' } });
  return response.json();
};
const fieldsIn = (part) => [...part.querySelectorAll('[name]')]
  .filter((field) => field.type !== 'checkbox' || field.checked)
  .map((field) => [field.name, field.value]);
const tell = (place, text, refused) => {
  const line = place.querySelector('[data-melding]');
  line.textContent = text;
  line.className = refused ? line.dataset.fout : line.dataset.goed;
  line.hidden = false;
};
const load = async (part) => {
  part.innerHTML = await (await fetch(part.dataset.deel)).text();
};

let busy = false;
async function sendMessage(part, close) {
  if (busy) return;
  busy = true;
  try {
    const answer = await post(part.dataset.bericht, fieldsIn(part));
    tell(part, answer.told ?? answer.refused, !answer.told);
    if (!answer.told) return;
    for (const field of part.querySelectorAll('input[type=text], textarea')) field.value = '';
    part.querySelector('[data-gekozen]').replaceChildren();
    if (close) location.href = answer.to;
  } finally {
    busy = false;
  }
}

async function sendReply(part) {
  if (busy) return;
  busy = true;
  try {
    const text = part.querySelector('[contenteditable]');
    const answer = await post(part.dataset.antwoord, { gesprek: part.dataset.gesprek, tekst: text.innerText });
    tell(part, answer.told ?? answer.refused, !answer.told);
    if (!answer.told) return;
    text.textContent = '';
    await load(document.querySelector('[data-deel]'));
  } finally {
    busy = false;
  }
}

function choose(button) {
  const chosen = button.closest('[data-ontvangers]').querySelector('[data-gekozen]');
  if ([...chosen.querySelectorAll('input')].some(({ value }) => value === button.dataset.ontvanger)) return;
  const item = document.createElement('li');
  const key = Object.assign(document.createElement('input'), { type: 'hidden', name: 'aan', value: button.dataset.ontvanger });
  const away = Object.assign(document.createElement('button'), { type: 'button', textContent: '×', title: 'Verwijderen' });
  away.setAttribute('aria-label', 'Verwijderen: ' + button.textContent);
  away.addEventListener('click', () => item.remove());
  item.append(button.textContent, key, away);
  chosen.append(item);
}

function toggleMenu(button, open) {
  const menu = button.parentElement.querySelector('[role=menu]');
  menu.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  if (open) menu.querySelector('[role=menuitem]').focus();
}
function itemOf(item) {
  toggleMenu(item.closest('[role=menu]').parentElement.querySelector('[aria-haspopup]'), false);
  sendMessage(item.closest('[data-bericht]'), true);
}

document.addEventListener('click', (event) => {
  const on = (selector) => event.target.closest?.(selector);
  if (on('[data-open]')) document.querySelector('dialog').showModal();
  else if (on('[data-sluit]')) on('dialog').close();
  else if (on('[data-ontvanger]')) choose(on('[data-ontvanger]'));
  else if (on('[aria-haspopup=menu]')) toggleMenu(on('[aria-haspopup=menu]'), on('[aria-haspopup=menu]').getAttribute('aria-expanded') === 'false');
  else if (on('[role=menuitem]')) itemOf(on('[role=menuitem]'));
  else if (on('[data-verstuur]')) sendMessage(on('[data-bericht]'), false);
  else if (on('[data-beantwoord]') && event.isTrusted) sendReply(on('[data-antwoord]'));
  else if (on('[data-besluit]')) decide(on('[data-besluit]'));
  else if (on('a[data-formulier]')) {
    event.preventDefault();
    on('form').requestSubmit();
  }
});
document.addEventListener('keydown', (event) => {
  const on = (selector) => event.target.closest?.(selector);
  const item = on('[role=menuitem]');
  if (item && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    itemOf(item);
  } else if (item && event.key === 'Escape') {
    event.preventDefault();
    toggleMenu(item.closest('[role=menu]').parentElement.querySelector('[aria-haspopup]'), false);
  } else if (on('a[data-formulier]') && event.key === ' ') {
    event.preventDefault();
    on('form').requestSubmit();
  } else if (event.key !== 'Enter' || event.isComposing) return;
  else if (on('[data-bericht]') && (on('input[type=text]') || (event.ctrlKey && on('textarea')))) {
    event.preventDefault();
    sendMessage(on('[data-bericht]'), false);
  } else if (event.ctrlKey && on('[data-antwoord]') && on('[contenteditable]') && event.isTrusted) {
    event.preventDefault();
    sendReply(on('[data-antwoord]'));
  }
});

async function decide(button) {
  const row = button.closest('tr');
  await post(button.dataset.pad, { id: button.dataset.besluit, besluit: button.value, opmerking: row.querySelector('input')?.value ?? '' });
  await load(button.closest('[data-deel]'));
}
document.addEventListener('change', async (event) => {
  const { target } = event;
  if (target.matches('[data-bron]')) {
    const part = target.closest('[data-ontvangers]').querySelector('[data-deel]');
    part.dataset.deel = '/berichten/ontvangers?bron=' + encodeURIComponent(target.value);
    load(part);
  } else if (target.matches('[data-schakel]')) {
    const answer = await post(target.dataset.schakel, { naam: target.value, aan: target.checked ? 'ja' : 'nee' });
    tell(document.querySelector('main'), answer.told ?? answer.refused, !answer.told);
    if (!answer.told) target.checked = !target.checked;
  }
});
`;
