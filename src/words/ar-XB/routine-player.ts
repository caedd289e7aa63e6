export * from '../en/routine-player.ts';
