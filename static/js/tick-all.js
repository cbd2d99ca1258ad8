import { say } from './words.js';

/** Ticks every box of a group at once, and clears them when all are ticked; without script each is ticked by hand. */
export function startTickAll() {
  for (const button of document.querySelectorAll('[data-tick-all]')) {
    const boxes = [...button.closest('fieldset, section').querySelectorAll('input[type="checkbox"]')];
    const allTicked = () => boxes.every((box) => box.checked);
    const show = () => {
      button.textContent = allTicked() ? say('tickNone') : say('tickAll', { count: boxes.length });
    };
    button.hidden = boxes.length < 2;
    show();
    button.addEventListener('click', () => {
      const ticked = !allTicked();
      for (const box of boxes) box.checked = ticked;
      show();
    });
    for (const box of boxes) box.addEventListener('change', show);
  }
}
