// Fails the build when a text is missing in a language, is not a message, or takes other arguments than in French.
import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const folder = new URL('./src/messages/', import.meta.url);
const languages = ['ar', 'fr', 'zgh', 'en'];
const problems = [];

const read = (language, area) => JSON.parse(readFileSync(new URL(`${language}/${area}`, folder), 'utf8'));

function argumentsOf(text, where) {
  try {
    return [...new Set(names(parse(text)))].sort().join();
  } catch (error) {
    problems.push(`${where}: ${error.message}`);
    return '';
  }
}

const names = (elements) =>
  elements.flatMap((element) => [
    ...(element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value]),
    ...Object.values(element.options ?? {}).flatMap(({ value }) => names(value)),
    ...names(element.children ?? []),
  ]);

for (const area of readdirSync(new URL('fr/', folder))) {
  const reference = read('fr', area);
  for (const language of languages) {
    const texts = read(language, area);
    for (const key of Object.keys(reference)) {
      if (!texts[key]) problems.push(`${language}/${area}: ${key} is missing`);
      else if (
        argumentsOf(texts[key], `${language}/${area} ${key}`) !== argumentsOf(reference[key], `fr/${area} ${key}`)
      )
        problems.push(`${language}/${area}: ${key} takes other arguments than in French`);
    }
    for (const key of Object.keys(texts))
      if (!(key in reference)) problems.push(`${language}/${area}: ${key} is in no use`);
  }
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
