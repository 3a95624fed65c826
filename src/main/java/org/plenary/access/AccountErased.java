package org.plenary.access;

/**
 * An account was erased. Published in the transaction that erases it: modules that keep something
 * of the person take it away in it, and leave what others rely on under {@link
 * AccountErasure#FORMER_MEMBER}.
 *
 * @param email the address that it had
 * @param name the name that it had, for what was written with it elsewhere
 */
public record AccountErased(AccountId account, String email, String name) {}
