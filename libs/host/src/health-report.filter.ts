import { Catch, ServiceUnavailableException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from './exchange.ts';

/** A service that is not well still answers with its report, which monitors read: it is an answer, no problem. */
@Catch(ServiceUnavailableException)
export class HealthReportFilter implements ExceptionFilter<ServiceUnavailableException> {
  catch(error: ServiceUnavailableException, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    response.writeHead(error.getStatus(), { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(error.getResponse()));
  }
}
