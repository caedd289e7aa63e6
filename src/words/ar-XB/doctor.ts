export * from '../en/doctor.ts';
