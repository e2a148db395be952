/**
 * How a Los Angeles 311 request is read as a housing complaint: the whole mapping, value by value.
 *
 * The requests stand in for complaints that cannot be published. Their times, gaps and oddities are real; what a type or an
 * area *means* here is our choice, made so that every category, channel and lifecycle ending gets real traffic. A value that
 * is not in a table is reported with its line and never guessed.
 */

/** RequestType → complaint category. */
export const categories = {
  'Bulky Items': 'delivery-delay',
  'Graffiti Removal': 'quality-defects',
  'Illegal Dumping Pickup': 'common-services',
  'Metal/Household Appliances': 'title-deed',
  'Electronic Waste': 'contract-price',
  'Homeless Encampment': 'rehousing',
  'Dead Animal Removal': 'refund',
  Other: 'other',
  'Single Streetlight Issue': 'file-handling',
  'Multiple Streetlight Issue': 'acquisition',
  'Report Water Waste': 'information-refused',
  Feedback: 'digital-services',
} as const;

/** RequestSource → channel by which the complaint came in. */
export const channels = {
  Call: 'phone',
  'Mobile App': 'mobile-app',
  'Driver Self Report': 'field-report',
  'Self Service': 'web',
  Email: 'email',
  "Council's Office": 'elected-office',
  Voicemail: 'voicemail',
  'Walk-in': 'walk-in',
} as const;

/** APC (area planning commission) → region. A blank one is drawn among all twelve regions, weighted by population. */
export const regions = {
  'South Los Angeles APC': 'MA-06',
  'Central APC': 'MA-04',
  'South Valley APC': 'MA-07',
  'North Valley APC': 'MA-03',
  'East Los Angeles APC': 'MA-01',
  'West Los Angeles APC': 'MA-09',
  'Harbor APC': 'MA-02',
} as const;

/** Status → the request that ends the case, dated by ClosedDate. */
export const endings = {
  Closed: 'reply-submitted',
  Cancelled: 'withdrawal-submitted',
  'Referred Out': 'jurisdiction-declined',
  Open: 'none',
} as const;

/**
 * Owner → the competent body that a referral names. Agencies inside the operator come from the jurisdiction table of the
 * platform, so AssignTo (the city's own districts and crews) is not carried over.
 */
export const bodies = {
  BOS: 'Bureau of Sanitation',
  OCB: 'Office of Community Beautification',
  ITA: 'Information Technology Agency',
  BSL: 'Bureau of Street Lighting',
  BSS: 'Bureau of Street Services',
  LADWP: 'Department of Water and Power',
} as const;

/** Anonymous → whether the complaint names a complainant. */
export const identities = { Y: 'anonymous', N: 'named' } as const;

/** Drawn by the hash of SRNumber, because the source has nothing of the kind: value → weight. */
export const drawn = {
  language: { ar: 60, fr: 30, zgh: 5, en: 5 },
  outcome: { granted: 50, 'partly-granted': 25, refused: 25 },
  operation: { named: 80, unknown: 20 },
} as const;
