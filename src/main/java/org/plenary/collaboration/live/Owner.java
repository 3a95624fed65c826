package org.plenary.collaboration.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may add content under a client id.
 *
 * @param user null for the server's own housekeeping
 * @param byServer made by this server in the user's name; no socket may use it
 */
record Owner(@Nullable UUID user, boolean byServer) {}
