import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languages } from '@jisr/contracts';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { plainToInstance, Type } from 'class-transformer';
import { IsEmail, IsInt, IsNotEmpty, IsPositive, ValidateNested, validateSync } from 'class-validator';
import { breachesOf, documentOf, Problem, problemOf } from './index.ts';

class Reader {
  @IsEmail()
  readonly email!: string;
}

class Order {
  @IsInt()
  @IsPositive()
  readonly count!: number;

  @ValidateNested()
  @Type(() => Reader)
  readonly reader!: Reader;

  @IsNotEmpty()
  readonly 'a/b'!: string;
}

describe('the catalogues', () => {
  const keysOf = (language: string) =>
    Object.keys(JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as object);

  it.each(languages)('have the same entries in %s', (language) => expect(keysOf(language)).toEqual(keysOf('en')));
});

describe('a problem', () => {
  it('is told in the language asked for, with its status, code and place', () =>
    expect(documentOf(new Problem(409, 'conflict'), 'fr', '/v1/rules')).toEqual({
      type: 'urn:jisr:problem:conflict',
      title: 'cela contredit ce qui est établi',
      status: 409,
      instance: '/v1/rules',
      code: 'conflict',
    }));

  it("takes a decider's refusal from the catalogue of the contracts", () =>
    expect(documentOf(new Problem(409, 'case-closed', { allowed: ['reopening-submitted'] }), 'fr')).toMatchObject({
      title: 'le dossier est clos',
      allowed: ['reopening-submitted'],
    }));

  it('names every rule that a body breaks, by pointer', () => {
    const errors = breachesOf(validateSync(plainToInstance(Order, { count: 'x', reader: { email: 'y' } })));
    expect(documentOf(new Problem(400, 'invalid', { errors }), 'en').errors).toEqual([
      { pointer: '/count', code: 'not-valid', reason: 'is not valid' },
      { pointer: '/count', code: 'isInt', reason: 'must be a whole number' },
      { pointer: '/reader/email', code: 'isEmail', reason: 'must be an email address' },
      { pointer: '/a~1b', code: 'isNotEmpty', reason: 'must not be empty' },
    ]);
  });
});

describe('an error that is no problem', () => {
  it.each([
    ['of the framework', new NotFoundException(), 404, 'not-found'],
    ['of the framework without a code of ours', new BadRequestException('Fatima Zahra'), 400, 'bad-request'],
    ['of the body parser', Object.assign(new Error('too large'), { status: 413 }), 413, 'too-large'],
    ['of our own making', new Error('Fatima Zahra'), 500, 'internal'],
    ['that is none', 'thrown', 500, 'internal'],
  ])('%s tells its status and nothing of its words', (_, error, status, code) => {
    const problem = problemOf(error);
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(documentOf(problem, 'en'))).not.toContain('Fatima');
  });
});
