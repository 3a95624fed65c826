package org.plenary.workshop;

import java.util.Optional;

/**
 * What one account is to one session, see {@link WorkshopRights}.
 *
 * @param role at the session's workshop
 * @param reads the notes, while they are being written
 * @param writes in the notes
 * @param rapporteur answers for the session's summary
 */
public record SessionStanding(
        Optional<WorkshopRole> role, boolean reads, boolean writes, boolean rapporteur) {

    public boolean is(WorkshopRole which) {
        return role.filter(which::equals).isPresent();
    }
}
