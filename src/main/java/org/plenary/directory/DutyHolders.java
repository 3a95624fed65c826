package org.plenary.directory;

import java.util.Arrays;
import java.util.Collection;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopDuties;
import org.springframework.stereotype.Component;

/** Rapporteurs and scribes took part in their session, whatever else is known. */
@Component
class DutyHolders implements WhoTookPart {
    private final WorkshopDuties duties;

    DutyHolders(WorkshopDuties duties) {
        this.duties = duties;
    }

    @Override
    public Collection<AccountId> in(SessionId session) {
        return Arrays.stream(SessionDuty.values())
                .flatMap(duty -> duties.holders(session, duty).stream())
                .toList();
    }
}
