package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Embeddable
class OrganiserRow {
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "organisation_id")
    OrganisationEntity organisation;

    @Enumerated(EnumType.STRING)
    OrganiserRelation relation;

    @Column String concerning;

    @SuppressWarnings("NullAway.Init")
    protected OrganiserRow() {}

    OrganiserRow(OrganisationEntity organisation, Organiser from) {
        this.organisation = organisation;
        this.relation = from.relation();
        this.concerning = from.concerning();
    }

    Organiser value() {
        return new Organiser(
                organisation.name,
                organisation.kind,
                organisation.jurisdiction,
                relation,
                concerning,
                organisation.url);
    }
}
