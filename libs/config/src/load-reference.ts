import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** Reference data that can not be used; names every problem at once. */
export class InvalidReference extends Error {
  override readonly name = 'InvalidReference';

  constructor(
    file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file} can not be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads a JSON file of rows and holds each against its class, and then all of them against a rule about the whole.
 * Fields that the class does not declare are problems too. Throws `InvalidReference` or returns all rows.
 */
export function loadReference<Row extends object>(
  file: URL,
  type: ClassConstructor<Row>,
  problemsOf: (rows: readonly Row[]) => readonly string[],
): readonly Row[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isListOfObjects(content)) throw new InvalidReference(file.pathname, ['it must be a list of objects']);
  const rows = plainToInstance(type, content);
  const strictly = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  const broken = rows.flatMap((row, index) => validateSync(row, strictly).flatMap(problemsAt(`${index}`)));
  const problems = broken.length > 0 ? broken : problemsOf(rows);
  if (problems.length > 0) throw new InvalidReference(file.pathname, problems);
  return rows;
}

const isListOfObjects = (content: unknown): content is object[] =>
  Array.isArray(content) && content.every((row) => typeof row === 'object' && row !== null);

const problemsAt =
  (place: string) =>
  ({ property, constraints = {}, children = [] }: ValidationError): string[] => {
    const here = `${place}.${property}`;
    return [
      ...Object.values(constraints).map((problem) => `${here}: ${problem}`),
      ...children.flatMap(problemsAt(here)),
    ];
  };
