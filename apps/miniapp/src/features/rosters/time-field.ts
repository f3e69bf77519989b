import type { ComponentType } from 'react';

export type TimeFieldProps = { label: string; value: string; onChange: (value: string) => void };
export type DayFieldProps = TimeFieldProps & { min: string; max: string };

/** The fields of the surface it is edited on: a wheel on the phone, the browser's own at the desk. */
export type Fields = { Time: ComponentType<TimeFieldProps>; Day: ComponentType<DayFieldProps> };
