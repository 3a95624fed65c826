/** Pages of frameworks: the document and its items, and what others add to them as panels. */
@NullMarked
package org.plenary.framework.ui;

import org.jspecify.annotations.NullMarked;
