// Makes types and validators from schemas/ into src/generated; nothing in there is edited by hand.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';

const here = import.meta.dirname;
const schemasDir = join(here, '../../schemas');
const outDir = join(here, 'src/generated');

const entries = await readdir(schemasDir, { recursive: true });
const files = entries.filter((name) => /^[^/]+\/[^/]+\/v\d+\.schema\.json$/.test(name)).sort();
const shared = JSON.parse(await readFile(join(schemasDir, 'shared/v1.schema.json'), 'utf8'));
const events = await Promise.all(files.map(readEvent));

await rm(outDir, { recursive: true, force: true });
await mkdir(outDir, { recursive: true });
await writeFile(join(outDir, 'event-data.ts'), await types());
await writeFile(join(outDir, 'event-types.ts'), eventTypes());
await writeFile(
  join(outDir, 'writers.js'),
  validators((schema) => schema),
);
await writeFile(join(outDir, 'readers.js'), validators(lenient));
for (const name of ['writers', 'readers']) await writeFile(join(outDir, `${name}.d.ts`), declaration());
await mkdir(join(here, 'dist/generated'), { recursive: true });
for (const name of ['writers.js', 'readers.js']) await cp(join(outDir, name), join(here, 'dist/generated', name));

async function readEvent(file) {
  const [context, event] = file.split('/');
  const version = basename(file).split('.')[0];
  const schema = JSON.parse(await readFile(join(schemasDir, file), 'utf8'));
  return {
    context,
    event,
    type: `ma.jisr.${context}.${event}.${version}`,
    schema,
    path: join(schemasDir, dirname(file)),
  };
}

async function types() {
  const bundle = {
    $id: 'EventData',
    type: 'object',
    additionalProperties: false,
    required: events.map(({ type }) => type),
    properties: Object.fromEntries(events.map(({ type, schema }) => [type, inline(schema)])),
    $defs: inline(shared.$defs),
  };
  return compile(bundle, 'EventData', {
    bannerComment: '',
    declareExternallyReferenced: true,
    unreachableDefinitions: false,
    strictIndexSignatures: true,
    format: false,
  });
}

/** Shared definitions are pulled into the bundle under `#/$defs`, so that one name gives one TypeScript type. */
function inline(node) {
  if (Array.isArray(node)) return node.map(inline);
  if (typeof node !== 'object' || node === null) return node;
  const copy = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$id' || key === '$schema' || key === 'x-jisr-topic') continue;
    copy[key] = key === '$ref' ? value.replace(shared.$id, '') : inline(value);
  }
  return copy;
}

function eventTypes() {
  const table = events.map(({ type, context, schema }) => {
    const entry = { context, topic: schema['x-jisr-topic'], dataschema: schema.$id };
    return `  ${JSON.stringify(type)}: ${JSON.stringify(entry)},`;
  });
  return `export const eventTypes = {\n${table.join('\n')}\n} as const;\n`;
}

function validators(adapt) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    keywords: ['x-jisr-topic'],
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  ajv.addSchema(adapt(shared));
  for (const { schema } of events) ajv.addSchema(adapt(schema));
  const refs = Object.fromEntries(events.map(({ schema }, index) => [`event${index}`, schema.$id]));
  const names = events.map(({ type }, index) => `${JSON.stringify(type)}: event${index}`);
  const code = standaloneCode.default(ajv, refs);
  return `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${code}\nexport const validators = { ${names.join(', ')} };\n`;
}

/** What a reader holds an event against: the same schema, with fields that it does not know let through. */
function lenient(node) {
  if (Array.isArray(node)) return node.map(lenient);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(key === 'additionalProperties' && value === false))
      .map(([key, value]) => [key, lenient(value)]),
  );
}

function declaration() {
  return [
    "import type { ErrorObject } from 'ajv';",
    'type Validator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };',
    'export declare const validators: Readonly<Record<string, Validator>>;',
    '',
  ].join('\n');
}
