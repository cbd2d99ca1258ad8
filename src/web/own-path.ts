/** A path of this server to go on to, never another's: what a form sends may have been written by anybody. */
export function ownPath(wanted: string): string {
  return /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : '/';
}
