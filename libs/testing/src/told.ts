/** What routing says of a direct complaint about Al Omrane in Casablanca: nothing but what is required. */
export const routed = {
  type: 'ma.jisr.routing.case-routed.v1',
  data: {
    institution: 'al-omrane',
    respondent: 'al-omrane',
    reference: 'SR-1',
    track: 'direct',
    category: 'refund',
    delegation: 'casablanca',
    company: 'al-omrane-casablanca',
    agency: 'agence-casablanca',
    jurisdictionVersion: 'jurisdiction@1',
    urgency: 'normal',
    actor: { role: 'system' },
  },
} as const;
