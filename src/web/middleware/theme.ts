import type { Response } from 'express';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/** The colours chosen in this browser; empty where they follow the system. */
export function themeOf(response: Response): Theme | '' {
  return asTheme(readCookie(response.req, 'theme'));
}

/** Keeps the choice in this browser; anything but a theme follows the system again. */
export function keepTheme(response: Response, wanted: string): void {
  const theme = asTheme(wanted);
  if (theme) setCookie(response, 'theme', theme, A_YEAR);
  else dropCookie(response, 'theme');
}

function asTheme(value: unknown): Theme | '' {
  return THEMES.find((theme) => theme === value) ?? '';
}
