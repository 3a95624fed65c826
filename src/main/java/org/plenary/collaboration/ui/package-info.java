/** The editor of a shared document, for the views of the modules that own documents. */
@NullMarked
@NamedInterface("ui")
package org.plenary.collaboration.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
