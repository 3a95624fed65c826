package org.plenary.access;

/**
 * Implemented as a bean by the module that shows what erasing an account takes away, and erases.
 */
public interface ErasePage {
    /**
     * @return a path beginning with {@code /app/}, for administrators
     */
    String of(AccountId account);
}
