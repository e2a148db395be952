import { datingProblems, loadReference, repeated } from '@jisr/config';
import type { Institution } from '@jisr/contracts';
import { rulesFor, type DeadlineRule } from '../../domain/deadline-rule.ts';
import type { JurisdictionTable } from '../../domain/jurisdiction.ts';
import { DeadlineRow } from './deadline-row.ts';
import { JurisdictionRow } from './jurisdiction-row.ts';

const folder = new URL('../../../reference/', import.meta.url);

/** Throws unless every date from 1900 on has exactly one table and every operator that it names takes part. */
export const loadJurisdiction = (
  institutions: ReadonlyMap<string, Institution>,
  file: URL = new URL('jurisdiction.json', folder),
): readonly JurisdictionTable[] =>
  loadReference(file, JurisdictionRow, (tables) => [
    ...datingProblems('jurisdiction', tables),
    ...repeated(tables.map(({ version }) => version)).map((version) => `${version}: stands twice`),
    ...tables.flatMap((table) => operatorProblems(table, institutions)),
  ]);

function operatorProblems(
  { version, operators }: JurisdictionTable,
  institutions: ReadonlyMap<string, Institution>,
): string[] {
  const named = operators.map(({ institution }) => institution);
  const unknown = named.filter((institution) => institutions.get(institution)?.kind !== 'operator');
  return [
    ...unknown.map((institution) => `${version}: ${institution} is not an operator that takes part`),
    ...repeated(named).map((institution) => `${version}: ${institution} stands twice`),
  ];
}

const tracks = ['direct', 'mediation'] as const;
const urgencies = ['normal', 'urgent'] as const;

/** Throws unless every track and urgency has exactly one rule on every date from 1900 on. */
export const loadDeadlines = (file: URL = new URL('deadlines.json', folder)): readonly DeadlineRule[] =>
  loadReference(file, DeadlineRow, (rules) => [
    ...tracks.flatMap((track) =>
      urgencies.flatMap((urgency) => datingProblems(`${track}, ${urgency}`, rulesFor(rules, { track, urgency }))),
    ),
    ...repeated(rules.map(({ code, version }) => `${code}@${version}`)).map((id) => `${id}: stands twice`),
  ]);
