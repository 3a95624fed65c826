/** The public site: plain HTML, JSON and feeds, without a session. */
@NullMarked
package org.plenary.publishing.site;

import org.jspecify.annotations.NullMarked;
