/** Without one of these a file can't be imported. */
export const neededColumns = [
  'SRNumber',
  'CreatedDate',
  'ClosedDate',
  'RequestType',
  'Status',
  'RequestSource',
  'Anonymous',
  'Owner',
  'APC',
] as const;

/** Published by the city and not used here; anything else in a header is reported. */
export const otherColumns = [
  'UpdatedDate',
  'ActionTaken',
  'MobileOS',
  'AssignTo',
  'ServiceDate',
  'AddressVerified',
  'ApproximateAddress',
  'Address',
  'HouseNumber',
  'Direction',
  'StreetName',
  'Suffix',
  'ZipCode',
  'Latitude',
  'Longitude',
  'Location',
  'TBMPage',
  'TBMColumn',
  'TBMRow',
  'CD',
  'CDMember',
  'NC',
  'NCName',
  'PolicePrecinct',
] as const;

export type Column = (typeof neededColumns)[number];
export type Row = Readonly<Record<Column, string>>;

/** Something in the file that we don't know or can't use, and what became of it. */
export interface Finding {
  readonly column: string;
  readonly value: string;
  readonly problem: 'unknown-column' | 'unknown-value' | 'unreadable' | 'missing' | 'closed-before-created';
  readonly consequence: string;
}
