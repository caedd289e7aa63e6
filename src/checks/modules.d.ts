/** Two packages that come without types: what is used of them. */
declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] });
    parse(html: string): unknown;
  }
}
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(vocabulary: object);
    validate(
      found: unknown,
    ): Promise<{ issueMessage: string; severity: 'ERROR' | 'WARNING'; path?: { type: string }[] }[]>;
  }
}
