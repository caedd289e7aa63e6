/** What can be pressed and set while it runs, by the timer and by the player of routines. */
export const timer = 'Hold timer';
export const calfStretch = 'Calf stretch';

export const start = 'Start';
export const toStart = 'Back to the start';
export const resume = 'Resume';
export const resumeHold = 'Resume this hold';
export const goOn = 'Go on from here';
export const pause = 'Pause';
export const ready = 'I am ready';
export const eased = 'It eased';
export const again = 'Hold again';
export const restartSide = 'Restart this side';
export const finish = 'Finish';
export const back = 'Back';
export const backTen = 'Back 10 s';
export const skip = 'Skip';
export const fiveMore = '+5 s';
export const stillPulling = 'Still pulling';
export const fullScreen = 'Full screen';

export const left = 'Left';
export const right = 'Right';

export const sound = 'Sound';
export const mute = 'Mute';
export const volume = 'Volume';
export const testSound = 'Test sound';
export const vibrates = 'Vibrate';
export const sayAloud = 'Say the steps aloud';

export const settings = 'Settings';
export const settingsKept = 'Settings, kept on this device';
export const beginWith = 'Begin with';
export const rocks = 'Rocks a leg';
export const holds = 'Holds a leg';
export const seconds = 'Seconds a hold';
export const backTo = (dose: string) => `Back to ${dose}`;
/** @param wall seconds of one side */
export const moreThanSaid = (wall: number) => `That is ${wall} s a side, more than the two minutes Linds describes.`;
/** @param held seconds of one side */
export const lessThanSaid = (held: number) => `That is ${held} s a side, less than the minute Linds describes.`;

/** A number with buttons. */
export const less = (label: string) => `${label}: less`;
export const more = (label: string) => `${label}: more`;
export const range = (least: number, most: number) => `${least} to ${most}`;
export const broughtIn = (value: number, least: number, most: number) =>
  `Set to ${value}: from ${least} to ${most} is possible.`;
