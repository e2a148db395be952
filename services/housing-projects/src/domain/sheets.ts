/** A housing project as the operator states it. */
export interface OperationSheet {
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar?: string; readonly zgh?: string; readonly en?: string };
  readonly kind: 'housing' | 'lots' | 'rehousing' | 'mixed';
  readonly territory: {
    readonly region: string;
    readonly province?: string;
    readonly commune?: string;
    readonly synthetic?: boolean;
  };
  readonly synthetic?: boolean;
}

/** A dwelling or lot of an operation. */
export interface UnitSheet {
  readonly code: string;
  readonly operation: string;
  readonly kind: 'dwelling' | 'lot' | 'shop' | 'parking' | 'other';
  readonly deliveryDueOn?: string;
  readonly titleDeed?: 'none' | 'requested' | 'established';
  readonly synthetic?: boolean;
}

/** A contract on a unit; who signed it stays with the operator. */
export interface ContractSheet {
  readonly code: string;
  readonly unit: string;
  readonly operation: string;
  readonly kind: 'reservation' | 'promise-of-sale' | 'sale' | 'rental' | 'rehousing';
  readonly status: 'in-force' | 'cancelled' | 'executed';
  readonly signedOn?: string;
  readonly deliveryDueOn?: string;
  readonly synthetic?: boolean;
}
