/** Statements in a place where they mean nothing. CPython's compiler reports them once names are sorted out. */
import type { Module } from '../ast/nodes.ts'

export function checkFlow(_module: Module, _minor: number): void {
}
