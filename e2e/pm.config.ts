import base from './playwright.config.ts';
const flags = (process.env.FLAGS ?? '').split(' ').filter(Boolean);
export default { ...base, workers: 1, use: { ...base.use, launchOptions: { ...base.use!.launchOptions, args: [...base.use!.launchOptions!.args!, ...flags] }, ...(process.env.RM ? { contextOptions: { reducedMotion: 'reduce' as const } } : {}) } };
