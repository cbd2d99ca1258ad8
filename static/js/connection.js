// Says when the network is gone, before somebody finds out by losing words; and when it is back.
import { say } from './words.js';

export function startConnection() {
  const line = Object.assign(document.createElement('p'), { className: 'notice connection', id: 'connection' });
  line.setAttribute('role', 'status');
  document.body.append(line);
  const show = () => {
    line.textContent = navigator.onLine ? '' : say('offline');
  };
  window.addEventListener('offline', show);
  window.addEventListener('online', show);
  if (!navigator.onLine) show();
  // A page cannot be left for an answer that will not come: the browser would show its own page in place of the words.
  document.addEventListener('submit', (event) => {
    if (navigator.onLine || event.target.method === 'dialog' || event.target.matches('[hx-post], [hx-get]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tellProblem(say('offlineNotSent'));
  });
}

/** Above the page, where the focus goes. */
export function tellProblem(words) {
  const notice = Object.assign(document.createElement('p'), {
    className: 'notice bad',
    role: 'alert',
    tabIndex: -1,
    textContent: words,
  });
  document.getElementById('problem').replaceChildren(notice);
  notice.focus();
}
