/**
 * Live documents: from the socket over the room and the commit queue to the log and back. The way
 * of one keystroke is told in {@code src/docs/journeys/keystroke.md}.
 */
@NullMarked
package org.plenary.collaboration.live;

import org.jspecify.annotations.NullMarked;
