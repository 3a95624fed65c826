/**
 * Reads event pages, programmes and lists of participants that an organizer brings in.
 *
 * <p>Pure Java: nothing here knows Spring, Vaadin or the database. A reader answers a preview in
 * which each value names its place in the text and why it was recognised; nothing is decided here.
 */
@NullMarked
package org.plenary.workshop.eventpage;

import org.jspecify.annotations.NullMarked;
