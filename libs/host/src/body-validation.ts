import { breachesOf, Problem } from '@jisr/problem';
import { ValidationPipe } from '@nestjs/common';

/** Holds every body against its class, unknown fields included, and names all that is wrong with it at once. */
export const bodyValidation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new Problem(400, 'invalid', { errors: breachesOf(errors) }),
  });
