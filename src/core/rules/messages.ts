/**
 * The figures of every sentence that the core can say, by message key. The sentences stand in
 * `locales/<lang>/rules`; a locale must know every key (checked by the compiler).
 */
export interface MessageParams {
  'form/missing-field.blank': { field: string };
}

export type MessageKey = keyof MessageParams;
export type Message = { [K in MessageKey]: { readonly key: K; readonly params: MessageParams[K] } }[MessageKey];
