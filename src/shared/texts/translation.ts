/** The shape of a translation: every key of the English catalogue and no other. Chinese has one form for any number. */
export type Translation<T> = { readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Translation<T[K]> }
