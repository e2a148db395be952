const inMorocco = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** The civil day in Morocco of an instant, `YYYY-MM-DD`. */
export const civilDay = (instant: Date): string => inMorocco.format(instant);
