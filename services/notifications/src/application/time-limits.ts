/** How long a claimed delivery is nobody else's. */
export const leaseMs = 150_000;

/** Intake answers within this, or is away. */
export const contactWithinMs = 5_000;

/** A mail server or an SMS gateway has taken a message within this, or is away; far below the lease, so that nobody else sends it meanwhile. */
export const sendWithinMs = 30_000;

/** Pauses between two tries while something that sending depends on is away. */
export const pauses = { first: 2_000, most: 5 * 60_000 };

/** What could not be sent for this long is given up, whoever is to blame: it would come too late to be of use. */
export const expiresAfterMs = 30 * 24 * 3_600_000;
