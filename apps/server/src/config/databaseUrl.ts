export const isPostgres = (databaseUrl: string): boolean => /^postgres(ql)?:\/\//.test(databaseUrl);

/** A mistyped scheme is not a folder: otherwise a file would be created there and silently used as the database. */
export const isDatabase = (text: string): boolean => isPostgres(text) || !/^[a-z][a-z0-9+.-]*:/i.test(text);
