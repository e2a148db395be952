/**
 * Routes that anybody may try, each with why. A route of the portal is either here or behind `For`: the test of roles fails for
 * any other.
 */
export const publicRoutes: Readonly<Record<string, string>> = {
  'GET /health/live': 'says nothing but whether it runs',
  'GET /health/ready': 'says nothing but how far it is',
  'GET /metrics': 'counts only',
  'GET /auth/login': 'where everybody signs in',
  'GET /auth/callback': 'proves itself by the state of the sign-in',
  'POST /auth/logout': 'ends the own session',
  'GET /api/session': 'tells who is signed in to themselves',
  'POST /api/complaints': 'citizens file without an account',
  'POST /api/follow': 'opens a case by its code; tries are limited',
  'GET /api/follow': 'the case that this session opened by its code',
  'DELETE /api/follow': 'closes it',
  'POST /api/follow/requests/:name': 'on the case that this session opened by its code',
  'POST /api/follow/erasure': 'on the case that this session opened by its code',
  'POST /api/follow/uploads': 'to the case that this session opened by its code',
  'HEAD /api/follow/uploads/:id': 'of the case that this session opened by its code',
  'PATCH /api/follow/uploads/:id': 'of the case that this session opened by its code',
  'GET /api/reference': 'what a complaint can be about, and where',
  'GET /api/reference/communes': 'what a complaint can be about, and where',
  'GET /api/operations': 'what a complaint can be about, and where',
  'GET /internal/clock': 'service tokens only',
  'POST /internal/consumer/pause': 'service tokens only',
  'POST /internal/consumer/resume': 'service tokens only',
  'GET /internal/failures': 'service tokens only',
  'GET /internal/failures/:fingerprint': 'service tokens only',
  'POST /internal/failures/retry': 'service tokens only',
  'POST /internal/failures/discard': 'service tokens only',
  'PUT /internal/clock': 'service tokens only',
  'DELETE /internal/clock': 'service tokens only',
};
