package org.plenary.directory;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows whom {@link Filter#TOPIC} finds. */
interface TopicPeople {
    /** The ids of people whom a session on any of the topics names to the viewer. */
    Set<UUID> named(Viewer viewer, Collection<String> topics);
}
