/**
 * A Yjs document replica in plain Java: the update format V1, the integration of updates, server
 * edits and the readings that the product needs. Compatible with yjs 13.6.33. Imports no framework.
 *
 * <p>A {@link org.plenary.collaboration.replica.Replica} is used by one thread at a time. Positions
 * and lengths are UTF-16 code units throughout.
 */
@NullMarked
package org.plenary.collaboration.replica;

import org.jspecify.annotations.NullMarked;
