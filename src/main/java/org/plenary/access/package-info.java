/** Accounts, sign-in, network roles, the current account and the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "mail"})
package org.plenary.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
