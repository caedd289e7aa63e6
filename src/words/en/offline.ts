/** The line that shows while there is no network, or a newer page. */
export const offline = 'You are offline. What you have here works; letters wait until you are back.';
export const renewed = 'There is a newer version of this page.';
export const reload = 'Reload';
export const later = 'Later';

/** The page in the place of one that is not on the device. */
export const title = 'You are offline';
export const description =
  'This page is not on your device and there is no network to fetch it. What you have read of the site before works without one.';
export const intro =
  'This page is not on your device, and there is no network to fetch it. These are here, timers and all:';
export const home = 'The home page';
export const outro = 'The letters need a network. One that you have begun is kept on this device.';
