export * from '../en/share.ts';

export const siteName = '⟦You ask⟧';
export const tabTitle = (title: string) => `${title} · ${siteName}`;
