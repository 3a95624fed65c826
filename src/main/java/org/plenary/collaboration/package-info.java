/**
 * Shared documents that several people edit at once: the socket, rooms, the log of updates,
 * snapshots and presence. Knows nothing of what a document is about; whoever owns documents
 * implements {@link org.plenary.collaboration.DocumentRights}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "access"})
package org.plenary.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
