package org.plenary.framework;

import java.util.List;

/** Implemented as a bean by each part that knows of matters to be settled before adoption. */
public interface AdoptionCheck {
    /**
     * What is open at this moment, at most 500. Called in the transaction of the adoption; asks no
     * rights, because whoever adopts may see all of it.
     */
    List<OpenMatter> open(FrameworkId framework);
}
