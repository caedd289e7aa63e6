export * from '../en/hold.ts';

export const legOf = (side: string) => `⟦leg: ${side}⟧`;
