/** Whether a change was put by until a second admin agrees. Asked by name: a server may know more outcomes than we do. */
export const isParked = ({ outcome }: { outcome: string }) => outcome === 'PARKED';
