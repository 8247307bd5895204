export const formatHours = (hours: number): string => (hours === 1 ? 'one hour' : `${hours} hours`);
