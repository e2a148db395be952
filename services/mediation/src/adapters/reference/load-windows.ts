import { datingProblems, IsDay, loadReference, repeated } from '@jisr/config';
import { IsIn, IsInt, IsNotEmpty, IsString, Min } from 'class-validator';
import { windowCodes, type WindowCode, type WindowRule } from '../../application/windows.ts';

class WindowRow implements WindowRule {
  @IsIn(windowCodes)
  readonly code!: WindowCode;

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

const windowsFile = new URL('../../../reference/windows.json', import.meta.url);

/** Throws unless every window has exactly one rule on every date from 1900 on. */
export const loadWindows = (file = windowsFile): readonly WindowRule[] =>
  loadReference(file, WindowRow, (rules) => [
    ...windowCodes.flatMap((code) =>
      datingProblems(
        code,
        rules.filter((rule) => rule.code === code),
      ),
    ),
    ...repeated(rules.map(({ code, version }) => `${code}@${version}`)).map((id) => `${id}: stands twice`),
  ]);
