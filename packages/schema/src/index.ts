export * from './accessTypes.js';
export * from './clients.js';
export * from './codes.js';
export * from './modules.js';
export * from './privileges.js';
export * from './redirectUri.js';
export * from './settings.js';
export * from './signIn.js';
