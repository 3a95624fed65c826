package org.plenary.directory;

/** Somebody of a body, as far as the viewer may see both the name and the tie. */
public record BodyMember(PersonId person, String name, Affiliation affiliation) {}
