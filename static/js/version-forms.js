/** Adds boxes for pasted versions, and splits one; without script the page offers a fixed number of them. */
export function startVersionForms() {
  const list = document.querySelector('[data-version-forms]');
  const template = document.querySelector('[data-version-template]');
  const more = document.querySelector('[data-add-version]');
  if (!list || !template || !more) return;
  more.hidden = false;
  for (const box of list.children) startSplitting(box, list, template);
  more.addEventListener('click', () => addBox(list, template).querySelector('textarea').focus());
}

function addBox(list, template) {
  const number = list.children.length;
  const holder = document.createElement('div');
  holder.innerHTML = template.innerHTML
    .replaceAll('__n__', String(number))
    .replaceAll('__number__', String(number + 1));
  const box = holder.firstElementChild;
  list.append(box);
  startSplitting(box, list, template);
  return box;
}

/** What stands behind the cursor goes into the next empty box, or a new one; the button waits until there is something. */
function startSplitting(box, list, template) {
  const text = box.querySelector('textarea');
  const offer = box.querySelector('[data-split-here]');
  const show = () => {
    offer.hidden = text.value.trim() === '';
  };
  show();
  text.addEventListener('input', show);
  offer.querySelector('button').addEventListener('click', () => {
    const [before, after] = [text.value.slice(0, text.selectionStart), text.value.slice(text.selectionStart)];
    if (before.trim() === '' || after.trim() === '') return text.focus();
    const boxes = [...list.children];
    const empty = boxes
      .slice(boxes.indexOf(box) + 1)
      .find((each) => each.querySelector('textarea').value.trim() === '');
    const next = (empty ?? addBox(list, template)).querySelector('textarea');
    text.value = before.trimEnd();
    next.value = after.trimStart();
    next.dispatchEvent(new Event('input', { bubbles: true }));
    next.focus();
    next.setSelectionRange(0, 0);
  });
}
