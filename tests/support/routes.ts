/** The routes an application has, as Express itself knows them. */
import type { Express } from 'express';

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** 'GET /stories/:slug', in the order they were added; those of routers within too. */
export function routesOf(app: Express): string[] {
  return [...new Set(collect((app.router as unknown as { stack: Layer[] }).stack))];
}

function collect(stack: Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (!route) return collect(handle.stack ?? []);
    const methods = Object.keys(route.methods).filter((method) => method !== '_all');
    return [route.path].flat().flatMap((path) => methods.map((method) => `${method.toUpperCase()} ${path}`));
  });
}
