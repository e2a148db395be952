/** The institutions that take part, by id. */
export const INSTITUTIONS = Symbol('institutions');
