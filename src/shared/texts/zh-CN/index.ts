/** Simplified Chinese. What is not in it yet is said in English. */
export const zhCN = {}
