import { Box, type BoxProps, getSpacing, type MantineSpacing } from '@mantine/core';
import type { ComponentProps } from 'react';
import styles from './Table.module.css';

type Part<Tag extends 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td'> = BoxProps &
  Omit<ComponentProps<Tag>, keyof BoxProps>;

interface Props extends Part<'table'> {
  verticalSpacing?: MantineSpacing;
  horizontalSpacing?: MantineSpacing;
  withRowBorders?: boolean;
}

/** The kit's own brings its scroll area and all that floats along, and would be two thirds of what a list loads of it. */
function Root({ verticalSpacing = 7, horizontalSpacing = 'xs', withRowBorders = true, className, ...others }: Props) {
  return (
    <Box
      component="table"
      {...others}
      className={className ? `${styles.table} ${className}` : styles.table}
      __vars={{
        '--table-row-space': getSpacing(verticalSpacing),
        '--table-column-space': getSpacing(horizontalSpacing),
      }}
      mod={{ ruled: withRowBorders }}
    />
  );
}

const Thead = (props: Part<'thead'>) => <Box component="thead" {...props} />;
const Tbody = (props: Part<'tbody'>) => <Box component="tbody" {...props} />;
const Tr = (props: Part<'tr'>) => <Box component="tr" {...props} />;
const Th = (props: Part<'th'>) => <Box component="th" {...props} />;
const Td = (props: Part<'td'>) => <Box component="td" {...props} />;

export const Table = Object.assign(Root, { Thead, Tbody, Tr, Th, Td });
