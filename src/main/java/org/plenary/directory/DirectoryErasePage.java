package org.plenary.directory;

import org.plenary.access.AccountId;
import org.plenary.access.ErasePage;
import org.springframework.stereotype.Component;

/** Whoever looks after accounts comes to the page that erases profile and account together. */
@Component
class DirectoryErasePage implements ErasePage {
    @Override
    public String of(AccountId account) {
        return DirectoryPaths.eraseAccount(account);
    }
}
