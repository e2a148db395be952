import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { MODULE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Role } from '@jisr/portal-api';
import { forRoles } from '../src/adapters/http/session.ts';

/** A route that some controller answers, and for whom. */
export interface OfferedRoute {
  readonly method: string;
  readonly path: string;
  /** Nothing where `For` does not stand. */
  readonly roles?: readonly Role[];
}

type Module = Type | DynamicModule | Promise<DynamicModule>;

/** Every route of a module and of all that it imports, as its controllers declare them. */
export async function routesOf(root: Module): Promise<readonly OfferedRoute[]> {
  const controllers = await controllersOf(root, new Set());
  return [...new Set(controllers)].flatMap(routesIn);
}

async function controllersOf(module: Module, seen: Set<unknown>): Promise<Type[]> {
  const given = await module;
  if (seen.has(given)) return [];
  seen.add(given);
  const [type, more] = 'module' in given ? [given.module, given] : [given, {}];
  const stated = <T>(key: string) => (Reflect.getMetadata(key, type) as readonly T[] | undefined) ?? [];
  const imports = [...stated<Module>(MODULE_METADATA.IMPORTS), ...((more.imports ?? []) as Module[])];
  const own = [...stated<Type>(MODULE_METADATA.CONTROLLERS), ...(more.controllers ?? [])];
  const theirs = await Promise.all(imports.map((imported) => controllersOf(imported, seen)));
  return [...own, ...theirs.flat()];
}

function routesIn(controller: Type): OfferedRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const roles = (Reflect.getMetadata(forRoles, handler) ?? Reflect.getMetadata(forRoles, controller)) as
      readonly Role[] | undefined;
    return pathsOf(controller).flatMap((base) =>
      pathsOf(handler).map((path) => ({ method, path: joined(base, path), ...(roles && { roles }) })),
    );
  });
}

const pathsOf = (target: object): readonly string[] => [Reflect.getMetadata(PATH_METADATA, target) as string].flat();

const joined = (...parts: readonly string[]) =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
