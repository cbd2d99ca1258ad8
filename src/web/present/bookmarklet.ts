import { words } from '../../words/words.ts';

/**
 * The address of a bookmarklet: sends the page that is open, as its browser shows it, by a form in a new window. A form
 * needs no leave of the other site's for scripts or connections, and takes no cookie of ours along.
 */
export function bookmarkletCode(origin: string, token: string): string {
  const code = `(()=>{const d=document,f=d.createElement('form'),put=(n,v)=>{const t=d.createElement('textarea');t.name=n;t.value=v;f.append(t)};
f.method='post';f.action=${literal(`${origin}/inbox`)};f.target='_blank';f.rel='noopener';f.enctype='multipart/form-data';f.acceptCharset='utf-8';f.hidden=true;
put('token',${literal(token)});put('link',location.href);put('title',d.title);put('page',d.documentElement.outerHTML);
d.addEventListener('securitypolicyviolation',e=>{if(e.effectiveDirective==='form-action')alert(${literal(words().bookmarklet.forbidden)})},{once:true});
d.documentElement.append(f);f.submit();f.remove()})()`;
  return `javascript:${encodeURIComponent(code.replaceAll('\n', ''))}`;
}

function literal(text: string): string {
  return `'${text.replace(/['\\]/gu, '\\$&')}'`;
}
