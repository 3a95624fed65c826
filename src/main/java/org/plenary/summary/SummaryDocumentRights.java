package org.plenary.summary;

import java.util.Optional;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRights;
import org.plenary.collaboration.DocumentRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for the shared documents that are summaries: state × standing × account standing. */
@Component
class SummaryDocumentRights implements DocumentRights {
    private final SummaryRepository summaries;
    private final SummaryPeople people;

    SummaryDocumentRights(SummaryRepository summaries, SummaryPeople people) {
        this.summaries = summaries;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentAccess accessTo(DocumentId document, AccountId account) {
        return summaries
                .findByDocumentId(document.value())
                .map(summary -> access(summary, account))
                .orElse(DocumentAccess.NONE);
    }

    private DocumentAccess access(Summary summary, AccountId account) {
        Set<SummaryStanding> standings = people.standings(account, summary);
        DocumentRole role = SummaryRules.textRole(summary.state(), standings);
        return role == DocumentRole.NONE
                ? DocumentAccess.NONE
                : new DocumentAccess(role, Optional.of(people.label(summary, account)));
    }
}
