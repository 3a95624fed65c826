package org.plenary.framework;

import org.jspecify.annotations.Nullable;

/**
 * Something about a framework changed; published in the transaction of the change. Carries no
 * content: who hears of it reads anew, under their own rights.
 *
 * @param item the item that changed; null when more than one did, or the framework itself
 */
public record FrameworkChanged(FrameworkId framework, @Nullable ItemId item) {}
