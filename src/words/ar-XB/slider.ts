export * from '../en/slider.ts';

export const question = '⟦Think of your usual calf stretch. Where is it?⟧';
export const show = '⟦Show me⟧';
export const valueText = (value: number, zone: string, target: boolean) =>
  `⟦${value} of 10: ${zone}${target ? ', the target' : ''}⟧`;
