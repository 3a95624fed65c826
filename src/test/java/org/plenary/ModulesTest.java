package org.plenary;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modules_reach_only_what_they_may() {
        ApplicationModules.of(PlenaryApplication.class).verify();
    }
}
