import { languages, type Language } from '@jisr/contracts';
import { errorFacts } from '@jisr/observability';
import { documentOf, Problem, problemMediaType, problemOf } from '@jisr/problem';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from './exchange.ts';
import { offeredMethods } from './offered-methods.ts';

/** Answers every error as problem+json (RFC 9457) in the caller's language. What is our fault goes to the log, without its words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const found = problemOf(error);
    const offers = found.status === 404 ? offeredMethods(request) : [];
    const problem = offers.length > 0 ? new Problem(405, 'method-not-allowed') : found;
    if (problem.status >= 500 && error instanceof Error)
      this.logger.error({ err: errorFacts(error) }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const language = languageOf(request);
    response.writeHead(problem.status, {
      'content-type': problemMediaType,
      'content-language': language,
      'cache-control': 'no-store',
      vary: 'Accept-Language',
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(offers.length > 0 && { allow: offers.join(', ') }),
    });
    response.end(JSON.stringify(documentOf(problem, language, request.path)));
  }
}

const offered: readonly Language[] = ['fr', ...languages.filter((language) => language !== 'fr')];

/** The best of ours that the caller reads; French when it names none. */
const languageOf = (request: Request): Language =>
  offered.find((language) => language === request.acceptsLanguages(offered)) ?? 'fr';
