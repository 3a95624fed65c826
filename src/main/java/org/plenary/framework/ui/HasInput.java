package org.plenary.framework.ui;

/**
 * A part of a page into which somebody may have typed something that is not saved. Such a part is
 * not made anew when others change what it shows.
 */
interface HasInput {
    boolean hasInput();
}
