package org.plenary.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.plenary.testing.KaribuTest;

class SignInViewTest extends KaribuTest {
    @Test
    void anybody_can_open_the_sign_in_page() {
        UI.getCurrent().navigate("login");
        assertThat(_get(H1.class).getText()).isEqualTo("Sign in");
    }
}
