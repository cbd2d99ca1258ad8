/** Adds and removes boxes for pasted versions; without script the page offers a fixed number of them. */
export function startVersionForms() {
  const list = document.querySelector('[data-version-forms]');
  const template = document.querySelector('[data-version-template]');
  const more = document.querySelector('[data-add-version]');
  if (!list || !template || !more) return;
  more.hidden = false;
  more.addEventListener('click', () => {
    const number = list.children.length;
    const holder = document.createElement('div');
    holder.innerHTML = template.innerHTML
      .replaceAll('__n__', String(number))
      .replaceAll('__number__', String(number + 1));
    const box = holder.firstElementChild;
    list.append(box);
    box.querySelector('textarea').focus();
  });
}
