/** Name and version of the engine, stated in every result. Equals the package's version (tested). */
export const ENGINE = 'diagnose 0.1.0';
