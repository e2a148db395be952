/** Collection of what people asked for through this portal, under the request's id, so that colleagues see who it was. */
export const acts = 'acts';

export interface Act {
  /** Of the request; unique among all that its institution ever asks. */
  readonly _id: string;
  readonly caseId: string;
  readonly institution: string;
  readonly person: string;
  readonly name: string;
  readonly type: string;
  readonly at: Date;
}
