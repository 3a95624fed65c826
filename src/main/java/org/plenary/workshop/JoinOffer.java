package org.plenary.workshop;

/** What someone who opened a join link sees of the workshop before joining. */
public record JoinOffer(
        WorkshopId workshop, String slug, String title, String place, EventDates dates) {}
