/** What `npm run doctor` says of an installation. */
export const marks = { fine: 'fine ', look: 'look ', wrong: 'WRONG' };
export const end = (wrong: number, looks: number) =>
  wrong > 0
    ? `${wrong} wrong. Mend what is marked WRONG.`
    : looks > 0
      ? 'It works. Look at what is marked.'
      : 'All is well.';

export const settings = {
  fine: 'The settings can be read.',
  misspelt: (name: string, meant: string) => `${name} is no setting. Did you mean ${meant}?`,
  mailWithoutServer: 'MAIL_FROM or HOST_EMAIL is set, but not SMTP_URL, so the site sends no mail. Set SMTP_URL.',
  local: (site: string) =>
    `SITE_URL is ${site}, which only this machine can open. Set it to the public address, and build again.`,
  plain: (site: string) => `SITE_URL is ${site}, without https: what readers send can be read on the way.`,
  noProxy:
    'SITE_URL is https, so there is a proxy in front, but TRUSTED_PROXIES is 0: all readers count as one address. Set it to 1.',
  openProxy: (host: string) =>
    `TRUSTED_PROXIES is set and the server listens on ${host}: who reaches its port beside the proxy can name any address as theirs. Close the port to others, or set HOST to 127.0.0.1.`,
  openMetrics: (host: string) => `METRICS listens on ${host}: see that only your own machines reach it.`,
  ownOrigin: 'CORS_ORIGINS names the site itself, which needs no leave. Take it out.',
  nobodyLooks: 'MODERATION is none: what anybody posts is public at once.',
  shortSecret: (name: string) => `${name} is shorter than 16 characters and can be guessed. Take a longer one.`,
};

export const node = {
  fine: (version: string) => `Node ${version} will do.`,
  old: (version: string) => `Node ${version} is too old. The server needs 24: run it by npm, or install Node 24.`,
};

export const build = {
  fine: (site: string) => `The build is whole and of ${site}.`,
  none: 'There is no built site in dist/. Run "npm run build".',
  torn: (file: string) => `The build is not whole: ${file} is missing. Run "npm run build".`,
  otherSite: (built: string, site: string) =>
    `The pages were built for ${built}, and SITE_URL is ${site}. Set SITE_URL and run "npm run build".`,
};

export const database = {
  fine: 'The database answers, can be written, is whole and up to date.',
  none: (file: string) => `There is no database ${file} yet. The server makes it when it starts.`,
  away: (why: string) => `The database cannot be opened: ${why}. Check DATABASE_URL.`,
  readOnly: (why: string) => `The database cannot be written: ${why}. Check the rights of its folder, and the disk.`,
  torn: (why: string) =>
    `The database is damaged: ${why}. Put a backup in its place: npm run discussion -- restore FILE`,
  old: (has: number, wants: number) =>
    `The database has ${has} of ${wants} steps of its schema. The server takes the rest when it starts.`,
  newer: (has: number, wants: number) =>
    `The database has ${has} steps of its schema and this program knows ${wants}. Run the newer program again.`,
  readable: (file: string) => `Everybody on this machine can read ${file}, which holds e-mail addresses: chmod o-r it.`,
  noHost: 'Letters of new names wait at /desk/, and nobody can sign in there: run "npm run host:create".',
  ahead: (when: string) =>
    `The newest letter is from ${when}, which is yet to come: this machine’s clock is behind, or was ahead. Set it by NTP.`,
  givenUp: (count: number) => `${count} mails were tried too often and given up. See the desk for the reason.`,
};

export const disk = {
  fine: (folder: string, free: string) => `${folder} can be written and has ${free} left.`,
  low: (folder: string, free: string) => `${folder} has only ${free} left. Letters are refused when it is full.`,
  noRight: (folder: string) => `${folder} cannot be written by this user. Give it to the user that runs the server.`,
};

export const clock = (built: string) =>
  `The pages were built at ${built}, which is yet to come: set this machine’s clock by NTP.`;

export const mail = {
  fine: 'The mail server answers and lets the site in.',
  away: (why: string) => `The mail server does not take mail: ${why}. Check SMTP_URL.`,
};
