import type { MantineColorsTuple } from '@mantine/core';

/** Ink: the first signature. */
export const ink: MantineColorsTuple = [
  '#eef8f8',
  '#daeeee',
  '#b3dcdd',
  '#86c8cb',
  '#5db3b7',
  '#389aa0',
  '#1f8289',
  '#146b72',
  '#0f585e',
  '#0a4449',
];

/** Seal: the countersignature. Marks everything that waits for, or carries, a second admin's name. */
export const seal: MantineColorsTuple = [
  '#fff2ee',
  '#ffe2d9',
  '#ffc3b0',
  '#ffa184',
  '#ff8a66',
  '#f26a41',
  '#dc5128',
  '#bd3f19',
  '#a03514',
  '#7d290f',
];

export const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eff2f2',
  '#e4e9e9',
  '#d5dcdc',
  '#bcc6c7',
  '#93a0a2',
  '#6b787b',
  '#4c585b',
  '#334043',
  '#1b2527',
];

export const dark: MantineColorsTuple = [
  '#e2e9ea',
  '#bac6c8',
  '#98a6a9',
  '#66757a',
  '#35444a',
  '#27343a',
  '#1b262b',
  '#131c20',
  '#0d1417',
  '#080d0f',
];
