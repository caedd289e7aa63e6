/** Now, in milliseconds since 1970. Taken as an argument wherever a test wants to choose the time. */
export type Clock = () => number;
