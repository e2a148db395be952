// Makes types and validators from schemas/ into src/generated; nothing in there is edited by hand.
// Fails, and makes nothing, when a schema breaks a released one.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';
import { readerSchema } from './src/compatibility/reader-schema.ts';
import { incompatibilities, readSchemas, remedy } from './src/compatibility/releases.ts';

const here = import.meta.dirname;
const schemasDir = join(here, '../../schemas');
const outDir = join(here, 'src/generated');

const problems = await incompatibilities(schemasDir);
if (problems.length > 0) {
  process.stderr.write(`${[...problems, remedy].join('\n')}\n`);
  process.exit(1);
}

const schemas = await readSchemas(schemasDir);
const shared = schemas.get('shared/v1.schema.json');
const events = [...schemas].filter(([, schema]) => schema !== shared).map(toEvent);

await rm(outDir, { recursive: true, force: true });
await mkdir(outDir, { recursive: true });
await writeFile(join(outDir, 'event-data.ts'), await types());
await writeFile(join(outDir, 'event-types.ts'), eventTypes());
await writeFile(
  join(outDir, 'writers.js'),
  validators((schema) => schema),
);
await writeFile(join(outDir, 'readers.js'), validators(readerSchema));
for (const name of ['writers', 'readers']) await writeFile(join(outDir, `${name}.d.ts`), declaration());
await mkdir(join(here, 'dist/generated'), { recursive: true });
for (const name of ['writers.js', 'readers.js']) await cp(join(outDir, name), join(here, 'dist/generated', name));

function toEvent([file, schema]) {
  const [context, event, name] = file.split('/');
  return { context, type: `ma.jisr.${context}.${event}.${name.split('.')[0]}`, schema };
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
    ignoreMinAndMaxItems: true, // as tuples, a list of at most 20 is a union of 21 types
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

function declaration() {
  return [
    "import type { ErrorObject } from 'ajv';",
    'type Validator = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };',
    'export declare const validators: Readonly<Record<string, Validator>>;',
    '',
  ].join('\n');
}
