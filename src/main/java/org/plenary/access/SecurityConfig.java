package org.plenary.access;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.access.ui.SignInView;
import org.plenary.base.ui.SignOut;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in where: four fronts with rules of their own, denied by default. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfig {
    static final String SIGN_IN = "/app/login";
    private static final String STATEMENT_FORM = "/frameworks/*/statements/new";
    private static final String[] PUBLIC = {
        "/",
        "/workshops/**",
        "/frameworks/**",
        "/search",
        "/feed.atom",
        "/sitemap.xml",
        "/robots.txt",
        "/api/v1/**",
        "/.well-known/**",
        "/assets/**",
        "/favicon*",
        "/error"
    };

    private static final RequestMatcher IN_WORKSPACE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/app/**");

    private final DeviceCookie cookie;
    private final Standings standings;

    SecurityConfig(DeviceCookie cookie, Standings standings) {
        this.cookie = cookie;
        this.standings = standings;
    }

    /** Health checks: on the port for operators only, never with a session. */
    @Bean
    @Order(5)
    SecurityFilterChain operators(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .securityContext(c -> c.securityContextRepository(new ReadOnlySessions()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Public pages: read only but for the form that anybody may send (see decision 91), no session
     * is made, one that is there is recognised.
     */
    @Bean
    @Order(10)
    SecurityFilterChain publicSite(HttpSecurity http) throws Exception {
        withoutNewSessions(http.securityMatcher(PUBLIC), HttpStatus.FORBIDDEN)
                .authorizeHttpRequests(r ->
                        r.requestMatchers(HttpMethod.GET, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, STATEMENT_FORM)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .headers(h -> h.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        return http.build();
    }

    /**
     * Sockets: known at the handshake without redirect. Browsers cannot read why a handshake
     * failed, so the endpoint itself tells who is not signed in, by the code it closes with.
     */
    @Bean
    @Order(20)
    SecurityFilterChain collaboration(HttpSecurity http) throws Exception {
        withoutNewSessions(http.securityMatcher("/collaboration/**"), HttpStatus.UNAUTHORIZED)
                .authorizeHttpRequests(r ->
                        r.requestMatchers(HttpMethod.GET, "/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll());
        return http.build();
    }

    private HttpSecurity withoutNewSessions(HttpSecurity http, HttpStatus refusal)
            throws Exception {
        SecurityContextRepository sessions = new ReadOnlySessions();
        return http.securityContext(c -> c.securityContextRepository(sessions))
                .addFilterBefore(
                        new SessionGuard(cookie, standings, sessions),
                        AnonymousAuthenticationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(refusal)));
    }

    /** The workspace, and everything else that is not public. */
    @Bean
    @Order(30)
    SecurityFilterChain workspace(HttpSecurity http, SignInProvider provider, RequestUtil vaadin)
            throws Exception {
        SecurityContextRepository sessions =
                new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(),
                        new HttpSessionSecurityContextRepository());
        http.setSharedObject(RememberMeServices.class, cookie);
        // Vaadin's part first: what it sets must be there when form and logout set themselves up
        return http.securityContext(c -> c.securityContextRepository(sessions))
                // nothing above it: a second try would count each failure twice
                .authenticationManager(new ProviderManager(provider))
                .addFilterBefore(new SessionGuard(cookie, standings, sessions), LogoutFilter.class)
                // asks nothing of whom it finds signed out, and must not be a way to sign in for
                .authorizeHttpRequests(
                        r -> r.requestMatchers(HttpMethod.GET, SignOut.PAGE).permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        v ->
                                v.loginView(SignInView.class, "/")
                                        .defaultSuccessUrl("/app/")
                                        // Vaadin's own leaves the sign-in form unprotected
                                        .enableCsrfConfiguration(false)
                                        .anyRequest(url -> url.access(SecurityConfig::noView)))
                .csrf(c -> c.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .formLogin(f ->
                        f.authenticationDetailsSource(BrowserDetails::of)
                                .failureHandler(new SignInFailure()))
                .logout(l -> l.addLogoutHandler(cookie))
                .build();
    }

    /**
     * What is no view and no public page is denied. Only in the workspace, whoever is signed in may
     * read that there is nothing at the address, and everyone else is sent to sign in first: so
     * nobody learns by asking which addresses exist.
     */
    private static AuthorizationDecision noView(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext request) {
        Authentication who = caller.get();
        boolean signedIn =
                who != null
                        && who.isAuthenticated()
                        && !(who instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn && IN_WORKSPACE.matches(request.getRequest()));
    }
}
