/** A dose as a list to count along with. */
export const caption = (dose: string) => `Count along: ${dose}`;
export const what = 'Do';
export const time = 'For';

export const seconds = (amount: number) => `${amount} s`;
export const minutes = (amount: string | number) => `${amount} min`;

/** Legs come as they stand within a sentence: "left leg". */
export const getReady = (leg: string) => `Get ready: ${leg} back, both feet straight at the wall`;
export const hold = 'Hold at the first hint of a pull';
export const letGo = 'Let go';
export const holdTimes = (times: number) => `Hold ${times} times in all`;
export const rockForward = 'Rock forward, to the first hint of a pull';
export const rockBack = 'Rock back, to nothing';
export const rockTimes = (times: number) => `Rock ${times} times in all`;
export const change = (leg: string) => `Change to the ${leg}`;
export const same = (leg: string) => `The same with the ${leg}`;

export const holding = 'Holding, each leg';
export const rocking = 'Rocking, each leg';
export const whole = 'All of it, both legs';
export const weekly = 'A week, done daily, each leg';
