package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionDuty;

/** UC-68: whom words that are passed on do not reach. */
class PassedOnBoundsTest extends PassedOnScene {
    @Test
    void who_received_enough_is_passed_over_and_nobody_hears_themselves() {
        int enough = RelayLimits.ARRIVALS;
        Map.of(sam, enough, rita, enough - 1)
                .forEach((who, n) ->
                        jdbc.sql(
                                        "insert into relay_arrival select ?, now(), ? from generate_series(1, ?)")
                                .params(who.value(), sender.value(), n)
                                .update());
        AccountId tom = holder("Tom Talker", full, SessionDuty.SCRIBE);
        as(rita, () -> relay.passOn(full, "My own"));
        passedOn.carry();
        pass(full, "Words");
        assertThat(conversations(sam)).isEmpty();
        assertThat(conversations(rita)).hasSize(1);
        assertThat(conversations(tom)).hasSize(2);
    }
}
