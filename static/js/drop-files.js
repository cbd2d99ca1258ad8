import { say } from './words.js';

/** Files dropped anywhere on a page with an upload form become files of that form; a dropped link joins its links. */
export function startDropFiles() {
  const form = document.querySelector('form[data-drop-files]');
  const input = form?.querySelector('input[type="file"]');
  if (!input) return;
  for (const hint of document.querySelectorAll('[data-drop-hint]')) hint.hidden = false;
  input.addEventListener('change', () => tell(form, [...input.files], []));
  document.addEventListener('dragover', (event) => {
    if (!takes(event, form)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    form.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    form.classList.remove('dropping');
    if (!takes(event, form)) return;
    event.preventDefault();
    const fold = form.closest('details');
    if (fold) fold.open = true;
    if (event.dataTransfer.types.includes('Files')) addFiles(form, input, event.dataTransfer);
    else addLinks(form, event.dataTransfer.getData('text/uri-list'));
  });
}

/** Files always, for the browser would open them in place of the page; links unless they are dropped into a field. */
function takes({ dataTransfer, target }, form) {
  if (dataTransfer.types.includes('Files')) return true;
  const field = target instanceof Element && target.closest('input, textarea');
  return dataTransfer.types.includes('text/uri-list') && !field && form.elements.links !== undefined;
}

function addFiles(form, input, dropped) {
  const folders = [...dropped.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? [entry.name] : [];
  });
  const all = new DataTransfer();
  const there = [...input.files];
  const fresh = [...dropped.files].filter(
    (file) => !folders.includes(file.name) && !there.some((other) => isSame(file, other)),
  );
  for (const file of [...there, ...fresh]) all.items.add(file);
  input.files = all.files;
  tell(form, [...input.files], folders);
  form.querySelector('button.primary')?.focus();
}

/** Dropped once more. */
function isSame(a, b) {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

function addLinks(form, list) {
  const field = form.elements.links;
  const links = list.split(/\r?\n/).filter((line) => /^https?:/.test(line));
  field.value = [...field.value.split('\n').filter(Boolean), ...links].join('\n');
  field.focus();
}

/** Says which files will be sent, so that a drop is not lost on somebody who cannot see the field. */
function tell(form, files, folders) {
  const words = form.querySelector('[data-chosen]');
  const names = files.map(({ name }) => name).join(', ');
  const chosen =
    files.length === 0 ? '' : say(files.length === 1 ? 'fileChosen' : 'filesChosen', { count: files.length, names });
  const refused = folders.map((name) => ` ${say('folder', { name })}`).join('');
  words.textContent = chosen + refused;
}
