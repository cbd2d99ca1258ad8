import type { Response } from 'express';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const COOKIE = 'crossread-theme';
const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/** The colours chosen in this browser; empty where they follow the system. */
export function themeOf(response: Response): Theme | '' {
  return asTheme(response.req.cookies?.[COOKIE]);
}

/** Keeps the choice in this browser; anything but a theme follows the system again. */
export function keepTheme(response: Response, wanted: string): void {
  const options = { httpOnly: true, sameSite: 'strict', path: '/' } as const;
  const theme = asTheme(wanted);
  if (theme) response.cookie(COOKIE, theme, { ...options, maxAge: A_YEAR });
  else response.clearCookie(COOKIE, options);
}

function asTheme(value: unknown): Theme | '' {
  return THEMES.find((theme) => theme === value) ?? '';
}
