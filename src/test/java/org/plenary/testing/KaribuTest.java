package org.plenary.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccessTestSupport;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.ClassUtils;

/**
 * A test of views without a browser, on the shared application context. Starts anonymous; {@link
 * #signIn} gives a fresh page to an account. Routes are found once for all tests.
 */
@PlenaryTest
public abstract class KaribuTest {
    private static final Function0<UI> UI_FACTORY = UI::new;
    private static Routes routes;

    @Autowired private ApplicationContext context;
    @Autowired private AccessTestSupport access;
    @Autowired protected TestAccounts accounts;

    @BeforeEach
    void openAnonymousPage() {
        open(null);
    }

    @AfterEach
    void closePage() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    /** Opens a fresh page in which the account is signed in. */
    protected void signIn(AccountId account) {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
        open(access.signedIn(account));
    }

    /** Opens a fresh page in which nobody is signed in. */
    protected void signOut() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
        open(null);
    }

    /** Runs code in the name of another account, beside the open page. */
    protected void as(AccountId account, Runnable work) {
        AsAccount.run(account, work);
    }

    private void open(Authentication authentication) {
        MockVaadin.setup(UI_FACTORY, new MockSpringServlet(routes(), context, UI_FACTORY));
        if (authentication != null) {
            SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        }
        // Vaadin's navigation access control asks the request, not Spring's holder
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) ->
                authentication != null
                        && authentication.getAuthorities().stream()
                                .anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority())));
    }

    private static synchronized Routes routes() {
        if (routes == null) {
            routes = new Routes().autoDiscoverViews("org.plenary");
            // Karibu finds public views only; ours are package-private
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
            for (var view : scanner.findCandidateComponents("org.plenary")) {
                routes.getRoutes()
                        .add(
                                ClassUtils.resolveClassName(view.getBeanClassName(), null)
                                        .asSubclass(Component.class));
            }
        }
        return routes;
    }
}
