package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.base.Tally;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** However many nodes are asked for letters, one address gets five an hour. */
@PlenaryTest
class LetterThrottleTest {
    @Autowired LetterThrottle here;
    @Autowired Tally tally;

    @Test
    void asking_another_node_gives_no_further_letters() {
        String address = UUID.randomUUID() + "@example.org";
        var elsewhere = new LetterThrottle(tally);
        int sent = 0;
        for (int i = 0; i < LetterThrottle.AN_HOUR; i++) {
            sent += here.allows(address) ? 1 : 0;
            sent += elsewhere.allows(address) ? 1 : 0;
        }
        assertThat(sent).isEqualTo(LetterThrottle.AN_HOUR);
        assertThat(here.allows(UUID.randomUUID() + "@example.org")).isTrue();
    }
}
