package org.plenary.workshop;

import org.plenary.base.Texts;

/**
 * Someone to be invited to a workshop by mail. What is stated about them stands until they state it
 * themselves; consent to be listed is never taken from here.
 *
 * @param name for the organizers' list until the person comes in; may be empty
 */
public record ExpectedPerson(
        String email, String name, WorkshopRole role, ParticipationDetails details) {
    public ExpectedPerson {
        email = Texts.required("The mail address", email, 320);
        name = Texts.optional("The name", name, 200);
        details = details.listed(false);
    }

    public static ExpectedPerson of(String email, WorkshopRole role) {
        return new ExpectedPerson(email, "", role, ParticipationDetails.NONE);
    }
}
