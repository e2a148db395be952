import { datingProblems, IsDay, loadReference } from '@jisr/config';
import { IsInt, IsNotEmpty, IsString, Matches, Min } from 'class-validator';
import type { ContestWindowRule } from '../../application/contest-window.ts';

class ContestWindowRow implements ContestWindowRule {
  @Matches(/^[a-z0-9-]+$/)
  readonly code!: string;

  @IsInt()
  @Min(0)
  readonly version!: number;

  @IsDay()
  readonly validFrom!: string;

  @IsInt()
  @Min(1)
  readonly days!: number;

  @IsString()
  @IsNotEmpty()
  readonly legalBasis!: string;
}

const contestWindowFile = new URL('../../../reference/contest-window.json', import.meta.url);

/** Throws unless every date from 1900 on has exactly one contest window. */
export const loadContestWindow = (file = contestWindowFile): readonly ContestWindowRule[] =>
  loadReference(file, ContestWindowRow, (rules) => datingProblems('contest window', rules));
