/** The encryption key of test servers, unless they are given another. */
export const testKey = Buffer.alloc(32, 7);
