declare module 'virtual:regions-map' {
  /** The 12 regions, north above, in pixels. */
  export const regionsMap: {
    readonly width: number;
    readonly height: number;
    readonly regions: readonly {
      /** ISO 3166-2. */
      readonly code: string;
      readonly path: string;
      readonly centre: readonly [number, number];
    }[];
  };
}
