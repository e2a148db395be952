/** Whether a case is treated together with others of its operation; it stays a case of its own. */
export type Membership = { readonly status: 'alone' } | { readonly status: 'member'; readonly file: string };

/** The collective file that a case joins. */
export interface JoinedFile {
  readonly id: string;
  readonly operation: string;
  readonly category: string;
}

export interface Join {
  readonly type: 'join';
  readonly file: JoinedFile;
  /** For the case that makes the file: how many join at once, and the rule that says that this is enough. */
  readonly founding?: { readonly cases: number; readonly rule: string };
}

export type MembershipEvent =
  | { readonly type: 'file-opened'; readonly file: JoinedFile; readonly cases: number; readonly rule: string }
  | { readonly type: 'joined'; readonly file: JoinedFile };
